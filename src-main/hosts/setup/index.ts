import { randomInt } from 'node:crypto';
import type { DraftSummary, Pasted } from '../../../src-shared/contract/setup.ts';
import type { Connection } from '../../../src-shared/domain/connection.ts';
import { Fault } from '../../../src-shared/domain/fault.ts';
import { permissionsOf } from '../../../src-shared/domain/setup/catalogue.ts';
import { draftOf } from '../../../src-shared/domain/setup/document.ts';
import { type Draft, draft as draftSchema, type DraftConnection } from '../../../src-shared/domain/setup/draft.ts';
import { applyPatch, withOtherCredential } from '../../../src-shared/domain/setup/edit.ts';
import { nothingSeen, type Sides } from '../../../src-shared/domain/setup/reach.ts';
import { normaliseToken } from '../../afas/credential/normalise-token.ts';
import { readPasted } from '../../afas/pasted.ts';
import type { SetupService } from '../../api/setup-service.ts';
import { suggestFields } from '../../setup/suggest-fields.ts';
import { suggestBounce, suggestPermissions } from '../../setup/suggest-permissions.ts';
import { forgetSecrets, writeSecrets } from '../../vault/secrets.ts';
import { askSides } from './ask-sides.ts';
import { dryRunViews } from './dry-run-views.ts';
import { goLive } from './go-live.ts';
import { type SetupRooms, show, update } from './rooms.ts';
import { versions } from './versions.ts';

/** Setting up a connection, step by step. Every change is on disk when its answer is given. */
export function setupService(rooms: SetupRooms, automatic: (name: string, on: boolean) => Promise<void>): SetupService {
  const { drafts, files, vault, now } = rooms;
  const sides = askSides(rooms);
  const kept = versions(rooms);

  return {
    async list() {
      return drafts.list().map(({ id, of, at, savedAt, connection }): DraftSummary => ({
        id,
        of,
        at,
        savedAt,
        title: connection.title?.trim() ?? '',
      }));
    },
    async start({ of, version, practice }) {
      if (practice) {
        const made = practiceDraft(await rooms.practice.start(), now());
        drafts.save(made);
        return show(rooms, made);
      }
      const connection = of === null ? null : version === null ? files.get(of) : kept.get(of, version);
      const made = newDraft(of, connection, now());
      drafts.save(made);
      return show(rooms, made);
    },
    get: async ({ draft }) => show(rooms, drafts.get(draft)),
    save: async ({ draft: id, patch }) =>
      show(
        rooms,
        update(rooms, id, (draft) => applyPatch(draft, patch)),
      ),
    async discard({ draft: id }) {
      await forgetSecrets(vault, id);
      drafts.remove(id);
      return { id };
    },
    credentials: {
      async set({ draft: id, credential }) {
        drafts.get(id);
        if (credential.kind === 'spotler') {
          const { key, secret } = credential;
          await writeSecrets(vault, id, { spotler: { key, secret } });
          return show(
            rooms,
            update(rooms, id, (draft) => withOtherCredential(draft, 'spotler')),
          );
        }
        if (credential.kind === 'afasToken') return keepToken(rooms, id, credential.token);
        const { clientId, clientSecret } = credential;
        await writeSecrets(vault, id, { afas: { clientId, clientSecret } });
        return show(
          rooms,
          update(rooms, id, (draft) => withAuthentication(withOtherCredential(draft, 'afas'), 'oauth')),
        );
      },
      async forget({ draft: id, side }) {
        drafts.get(id);
        await vault.forget(`${id}/${side}`);
        return show(
          rooms,
          update(rooms, id, (draft) => withOtherCredential(draft, side)),
        );
      },
    },
    afas: {
      async paste({ draft: id, text, apply }) {
        const { token, form, ...found } = readPasted(text);
        if (!apply) return { pasted: { ...found, participantForm: form }, view: await show(rooms, drafts.get(id)) };
        if (token !== null) await keepToken(rooms, id, token);
        const view = await show(
          rooms,
          update(rooms, id, (draft) => withParticipant(draft, found)),
        );
        const pasted: Pasted = { ...found, participantForm: form };
        return { pasted, view };
      },
      ...sides.afas,
    },
    spotler: sides.spotler,
    fields: {
      async suggest({ draft: id }) {
        const { connection, seen } = drafts.get(id);
        const used = usedBy(connection);
        const both = sidesOf(seen);
        return {
          suggestions: suggestFields(both, used),
          unmappedColumns: both.columns.flatMap(({ id: column }) => (used.columns.has(column) ? [] : [column])),
          unmappedProperties: both.properties.flatMap(({ name }) =>
            used.properties.has(name) || notForFields.has(name) ? [] : [name],
          ),
        };
      },
      samples: sides.samples,
    },
    permissions: {
      async suggest({ draft: id }) {
        const { connection, seen } = drafts.get(id);
        const used = usedBy(connection);
        const both = sidesOf(seen);
        const isFree = (column: string, type: string) => type === 'boolean' && !used.columns.has(column);
        return {
          suggestions: suggestPermissions(both, used),
          bounce: suggestBounce(both, both.columns),
          unmappedBits: permissionsOf(both.properties).filter(({ bit }) => !used.bits.has(bit)),
          unmappedColumns: both.columns.flatMap((one) => (isFree(one.id, one.type) ? [one.id] : [])),
        };
      },
    },
    dryRun: dryRunViews(rooms),
    goLive: (input) => goLive(rooms, automatic, kept, input),
    versions: kept.service,
  };
}

/** Properties that no column is missing for: the link itself, and the address, which always goes there. */
const notForFields: ReadonlySet<string> = new Set(['externalId', 'permissions', 'testGroup', 'email']);

const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789';

function newDraft(of: string | null, connection: Connection | null, at: string): Draft {
  const code = Array.from({ length: 8 }, () => alphabet[randomInt(alphabet.length)]).join('');
  return draftSchema.parse({
    version: 1,
    id: `draft-${code}`,
    of,
    createdAt: at,
    savedAt: at,
    at: 'customer',
    // What a connection has was confirmed once; a person looks again at what an edit concerns.
    confirmed: connection === null ? [] : ['customer', 'afas', 'spotler', 'fields', 'permissions'],
    connection: connection === null ? {} : { ...draftOf(connection), name: of ?? connection.name },
    seen: { afas: null, connector: null, spotler: null, checks: null, dryRun: null },
    trouble: { afas: null, spotler: null },
  });
}

/** The practice customer as a new user finds it: where both sides are is known, everything else is to be done. */
function practiceDraft({ name, title, afas, spotler }: Connection, at: string): Draft {
  const { participant, environment, authentication, baseUrl } = afas;
  const address = {
    participant,
    environment,
    authentication,
    ...(baseUrl === undefined ? {} : { baseUrl }),
    columns: {},
  };
  const connection = { name, title, afas: address, spotler: { ...spotler } };
  return draftSchema.parse({ ...newDraft(null, null, at), of: name, connection });
}

/** Keeps a token in the form in which Profit shows it, whatever form it came in. Throws `afas.tokenUnreadable`. */
async function keepToken(rooms: SetupRooms, id: string, pasted: string) {
  rooms.drafts.get(id);
  const token = Buffer.from(normaliseToken(pasted), 'base64').toString('utf8');
  await writeSecrets(rooms.vault, id, { afas: { token } });
  return show(
    rooms,
    update(rooms, id, (draft) => withAuthentication(withOtherCredential(draft, 'afas'), 'token')),
  );
}

function withAuthentication(draft: Draft, authentication: 'token' | 'oauth'): Draft {
  return { ...draft, connection: { ...draft.connection, afas: { ...draft.connection.afas, authentication } } };
}

type Found = Pick<ReturnType<typeof readPasted>, 'participant' | 'environment'>;

function withParticipant(draft: Draft, { participant, environment }: Found): Draft {
  if (participant === null) return draft;
  const answers = { participant, ...(environment === null ? {} : { environment }) };
  return applyPatch(draft, { change: { step: 'afas', answers } });
}

/** What both sides have, as the draft last saw it. Fault `setup.incomplete` before both were asked. */
function sidesOf({ connector, spotler }: Draft['seen']): Sides {
  if (connector === null || spotler === null) {
    const places = [connector === null ? 'afas.getConnector' : '', spotler === null ? 'spotler' : ''];
    throw new Fault('setup.incomplete', { places: places.filter((place) => place !== '').join(', ') });
  }
  return {
    ...nothingSeen,
    columns: connector.columns,
    updateFields: connector.updateFields,
    properties: spotler.properties,
  };
}

/** Columns, properties and bits that the draft uses already. */
function usedBy({ afas, fields, permissions }: DraftConnection) {
  const roles = Object.values(afas.columns).flat();
  const columns = [...roles, ...fields.map((one) => one.afas), ...permissions.map((one) => one.afas)];
  return {
    columns: new Set(columns.filter((column) => column !== undefined)),
    properties: new Set(fields.map((one) => one.spotler)),
    bits: new Set(permissions.map(({ bit }) => bit)),
  };
}
