import type { Draft, SpotlerSeen } from '../../../src-shared/domain/setup/draft.ts';
import { canonicalText } from '../../../src-shared/domain/setup/document.ts';
import type { SetupService } from '../../api/setup-service.ts';
import type { AfasPort, SpotlerPort } from '../../engine/ports.ts';
import { afasSeenOf, lookAtConnector, readConnector, withSureRoles } from '../../setup/connector.ts';
import { readSamples } from '../../setup/samples.ts';
import { connectionForAsking } from '../../setup/sides.ts';
import { createSides } from '../link.ts';
import { asking, awake, type SetupRooms, secretsOf, show, update } from './rooms.ts';

async function afasOf(rooms: SetupRooms, draft: Draft): Promise<AfasPort> {
  return createSides(connectionForAsking(draft, ['afas'])).afas((await secretsOf(rooms, draft)).afas);
}

async function spotlerOf(rooms: SetupRooms, draft: Draft): Promise<SpotlerPort> {
  return createSides(connectionForAsking(draft, ['spotler'])).spotler((await secretsOf(rooms, draft)).spotler);
}

/** True when the draft still points at the AFAS, or the Spotler, that was asked. */
function stillSame(asked: Draft, now: Draft, side: 'afas' | 'spotler'): boolean {
  const which = ({ connection }: Draft) => {
    if (side === 'spotler') return connection.spotler.baseUrl;
    const { participant, environment, baseUrl, authentication } = connection.afas;
    return { participant, environment, baseUrl, authentication };
  };
  return canonicalText({ which: which(asked) }) === canonicalText({ which: which(now) });
}

/** The steps that ask AFAS and Spotler about themselves; none of them writes to either. */
export function askSides(rooms: SetupRooms): Pick<SetupService, 'spotler'> & {
  readonly afas: Omit<SetupService['afas'], 'paste'>;
  readonly samples: SetupService['fields']['samples'];
} {
  const { now } = rooms;

  return {
    afas: {
      async connect({ draft: id }, signal) {
        const asked = await awake(rooms, id);
        const access = await asking(rooms, id, 'afas', async () => (await afasOf(rooms, asked)).access(signal));
        return show(
          rooms,
          update(rooms, id, (draft) =>
            stillSame(asked, draft, 'afas')
              ? { ...draft, seen: { ...draft.seen, afas: afasSeenOf(access, draft.connection, now()) } }
              : draft,
          ),
        );
      },
      look: ({ draft: id, getConnector, reveal }, signal) =>
        asking(rooms, id, 'afas', async () =>
          lookAtConnector(await afasOf(rooms, await awake(rooms, id)), { getConnector, reveal }, signal),
        ),
      async choose({ draft: id, getConnector }, signal) {
        const asked = await awake(rooms, id);
        const { access, connector } = await asking(rooms, id, 'afas', async () =>
          readConnector(await afasOf(rooms, asked), getConnector, now(), signal),
        );
        return show(
          rooms,
          update(rooms, id, (draft) => {
            if (!stillSame(asked, draft, 'afas')) return draft;
            const chosen = { ...draft.connection, afas: { ...draft.connection.afas, getConnector: connector.id } };
            const connection = withSureRoles(chosen, connector.columns);
            return {
              ...draft,
              connection,
              seen: { ...draft.seen, afas: afasSeenOf(access, connection, now()), connector },
            };
          }),
        );
      },
    },
    spotler: {
      async connect({ draft: id }, signal) {
        const asked = await awake(rooms, id);
        const properties = await asking(rooms, id, 'spotler', async () =>
          (await spotlerOf(rooms, asked)).properties(signal),
        );
        const list = properties.map(({ entries, ...one }) => ({ ...one, entries: [...entries] }));
        const spotler: SpotlerSeen = { at: now(), properties: list };
        return show(
          rooms,
          update(rooms, id, (draft) =>
            stillSame(asked, draft, 'spotler') ? { ...draft, seen: { ...draft.seen, spotler } } : draft,
          ),
        );
      },
    },
    async samples({ draft: id, reveal }, signal) {
      const draft = await awake(rooms, id);
      const secrets = await secretsOf(rooms, draft);
      const afas = await afasOf(rooms, draft);
      // Without Spotler, half of the samples is better than none.
      const spotler =
        secrets.spotler === undefined || draft.seen.spotler === null ? null : await spotlerOf(rooms, draft);
      return { people: await asking(rooms, id, 'afas', () => readSamples({ afas, spotler }, draft, reveal, signal)) };
    },
  };
}
