import { z } from 'zod';
import { type Act, act } from '../../server/act.ts';
import type { Organisation } from '../world/types.ts';
import type { World } from '../world/world.ts';
import type { ActContext } from './whom.ts';

const count = 12;
/** Marked some time ago, as Amsterdam wall time: a delta sees them only for what changes from now on. */
const changedOn = Date.UTC(2022, 5, 1, 9);
const emailDomain = 'pont-test.example';
const names = ['Pont testorganisatie', 'Pont testorganisatie twee'] as const;

const addOrganisation = (world: World, name: string): Organisation =>
  world.addOrganisation({
    changedOn,
    fields: { Nm: name, Ad: 'Teststraat', HmNr: 1, HmAd: null, ZpCd: '3833 LC', Rs: 'Leusden', CoId: 'NL' },
  });

const addCanary = (world: World, organisation: Organisation, number: number): void => {
  const digits = String(number).padStart(2, '0');
  const email = `kanarie${digits}@${emailDomain}`;
  const name = { FiNm: `Kanarie ${digits}`, Is: null, LaNm: `Proef${digits}`, ViGe: 'V', LgId: 'NL', EmAd: email };
  world.addContact({
    type: 'PRS',
    person: world.addPerson({ changedOn, fields: name }),
    organisation,
    changedOn,
    fields: {
      EmAd: email,
      TeNr: `020 00000${digits}`,
      FuDs: 'Proefpersoon',
      Bl: false,
      segment: '10',
      newsletter: true,
      productNews: true,
      events: true,
      bounced: false,
    },
  });
};

/** The partner prepares the test plan. */
export const canaryActs = ({ world }: ActContext) => {
  let marked: { readonly first: Organisation; readonly second: Organisation } | null = null;

  const mark = (): { readonly first: Organisation; readonly second: Organisation } => {
    const [first, second] = [addOrganisation(world, names[0]), addOrganisation(world, names[1])];
    for (let number = 1; number <= count; number += 1) addCanary(world, first, number);
    return { first, second };
  };

  return {
    markCanaries: act(
      'Makes a fictitious organisation with contacts for the test plan, and a second, empty one, the first time; tells which they are.',
      z.strictObject({}),
      () => {
        marked ??= mark();
        const { first, second } = marked;
        const ids = world.contacts.filter(({ organisation }) => organisation === first).map(({ id }) => id);
        // Those it made itself come first; whoever was added since is no canary.
        return {
          organisationId: first.no,
          secondOrganisationId: second.no,
          contactIds: ids.slice(0, count).map(String),
          emailDomain,
        };
      },
    ),
  } as const satisfies Record<string, Act>;
};
