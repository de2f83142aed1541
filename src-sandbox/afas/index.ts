import { createRandom, makePeople, type People, type PeopleOptions } from '../people/index.ts';
import type { SandboxAct, SandboxSide } from '../server/types.ts';
import { createAuthenticator } from './access/authenticate.ts';
import { initialConditions } from './access/conditions.ts';
import { createAccessTokens } from './access/oauth.ts';
import { type AfasSecrets, makeSecrets } from './access/secrets.ts';
import { arrangeActs } from './acts/arrange.ts';
import { canaryActs } from './acts/canaries.ts';
import { createActs } from './acts/create.ts';
import { editActs } from './acts/edit.ts';
import { lookActs } from './acts/look.ts';
import { moveActs } from './acts/move.ts';
import type { ActContext } from './acts/whom.ts';
import { type FreeFieldIds, freeFieldIds } from './free-fields.ts';
import { createSelector } from './get/select.ts';
import { createSorter } from './get/sorting.ts';
import { createHandler } from './handle.ts';
import { type AfasSwitches, defaultSwitches, switchNotes } from './switches.ts';
import { addressObject } from './update/address-fields.ts';
import { contactObject } from './update/contact-fields.ts';
import { organisationObject } from './update/organisation-fields.ts';
import { personObject } from './update/person-fields.ts';
import type { UpdateSchemas } from './update/plan.ts';
import { settle } from './world/settle.ts';
import { createWorld } from './world/world.ts';

export type { AfasSecrets } from './access/secrets.ts';
export type { AfasSwitches } from './switches.ts';

export type AfasEnvironment = 'production' | 'test' | 'accept';

export type AfasSideOptions = {
  readonly people: PeopleOptions;
  /** Five digits; 12345 unless given. */
  readonly participant?: string;
  readonly environment?: AfasEnvironment;
  /** The sandbox's clock, in milliseconds since 1970, UTC. */
  readonly now: () => number;
};

const allActs = (context: ActContext) => ({
  ...editActs(context),
  ...createActs(context),
  ...moveActs(context),
  ...arrangeActs(context),
  ...lookActs(context),
  ...canaryActs(context),
});

export type AfasActName = keyof ReturnType<typeof allActs>;

export type AfasSide = SandboxSide & {
  readonly acts: Readonly<Record<AfasActName, SandboxAct>>;
  readonly switches: AfasSwitches;
  readonly secrets: AfasSecrets;
  /** `/12345/rest/ProfitRestServices`. */
  readonly basePath: string;
  /** The people it began with; they are made anew at each iteration and know nothing of later changes. */
  readonly people: People;
  /** Update ids of the contact's free fields, as metainfo/update shows them. */
  readonly freeFields: FreeFieldIds;
};

const environments = {
  production: { letter: 'O', host: 'rest' },
  test: { letter: 'T', host: 'resttest' },
  accept: { letter: 'A', host: 'restaccept' },
} as const;

const createSchemas = (freeFields: FreeFieldIds, profitVersion: number): UpdateSchemas => ({
  contact: contactObject(freeFields),
  person: personObject(profitVersion),
  organisation: organisationObject(profitVersion),
  address: addressObject,
});

/**
 * AFAS Profit for one customer: `handle` answers its REST API under `basePath`, `acts` are what people do in Profit,
 * `switches` hold what is not certain about the API. The same seed gives the same people, secrets and row shuffling.
 */
export const createAfasSide = (options: AfasSideOptions): AfasSide => {
  const { people: peopleOptions, participant = '12345', environment = 'production', now } = options;
  const { letter, host } = environments[environment];
  const environmentId = `${letter}${participant}AA`;
  const switches = defaultSwitches();
  const conditions = initialConditions();
  const secrets = makeSecrets(environmentId, peopleOptions.seed);
  const freeFields = freeFieldIds(environmentId);
  const random = createRandom(peopleOptions.seed ^ 0x0afa5);

  const people = makePeople(peopleOptions);
  const world = createWorld(now);
  settle(world, people, peopleOptions.seed);

  const versions = new Map<number, UpdateSchemas>();
  const schemas = (): UpdateSchemas => {
    const made = versions.get(switches.profitVersion) ?? createSchemas(freeFields, switches.profitVersion);
    versions.set(switches.profitVersion, made);
    return made;
  };
  const acts = Object.entries(allActs({ world, conditions, freeFields }));
  const accessTokens = createAccessTokens(secrets, conditions, switches, now);

  return {
    handle: createHandler({
      participant,
      host,
      environmentId,
      world,
      selector: createSelector(world, createSorter(world), random.next),
      freeFields,
      schemas,
      conditions,
      switches,
      accessTokens,
      authenticator: createAuthenticator(secrets, accessTokens, conditions, switches),
      random,
    }),
    acts: Object.fromEntries(acts.map(([name, { run }]) => [name, run])) as AfasSide['acts'],
    actNotes: Object.fromEntries(acts.map(([name, { note }]) => [name, note])),
    switches,
    switchNotes,
    secrets,
    basePath: `/${participant}/${host}/ProfitRestServices`,
    people,
    freeFields,
  };
};
