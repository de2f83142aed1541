import type { Code } from './codes.ts';
import { type Outcome, play } from './history.ts';
import type { Disturbance, Round, Script } from './script.ts';

/** Whether what is left of a script still shows what it is shrunk for. */
type StillFails = (script: Script) => Promise<boolean>;

/**
 * The smallest script found that still breaks the same claim: fewer rounds, faults, acts and people, in steps of which
 * each is kept only when it does not matter. `limit` is how many smaller scripts are played at most.
 */
export async function shrink(script: Script, code: Code, limit = 1_500): Promise<Script> {
  let played = 0;
  const stillFails: StillFails = async (candidate) => {
    if (played >= limit) return false;
    played += 1;
    return breaks(await play(candidate), code);
  };
  let smallest = script;
  for (;;) {
    const before = sizeOf(smallest);
    for (const step of [withFewerRounds, withFewerDisturbances, withFewerActs, withFewerPeople, withCalmer]) {
      smallest = await step(smallest, stillFails);
    }
    if (sizeOf(smallest) === before || played >= limit) return smallest;
  }
}

export function breaks({ violations }: Outcome, code: Code): boolean {
  return violations.some((one) => one.code === code);
}

function sizeOf({ rounds, people, imported, connection }: Script): number {
  const inRounds = rounds.map((round) => {
    const disturbing = round.pass.disturbances.reduce(
      (sum, one) => sum + 1 + (one.what === 'acts' ? one.acts.length : 0),
      0,
    );
    return 1 + round.acts.length + disturbing + Number(round.pass.mode !== 'sync');
  });
  const mapped = connection.fields.length + connection.permissions.length;
  return inRounds.reduce((sum, size) => sum + size, 0) + people.length + imported.length + mapped;
}

/** Leaves out one by one whatever can go. */
async function without<T>(
  items: readonly T[],
  put: (items: readonly T[]) => Script,
  stillFails: StillFails,
): Promise<readonly T[]> {
  let left = items;
  // Halves first: most of a history has nothing to do with what went wrong.
  for (let size = Math.ceil(items.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let from = 0; from < left.length;) {
      const fewer = [...left.slice(0, from), ...left.slice(from + size)];
      if (await stillFails(put(fewer))) left = fewer;
      else from += size;
    }
  }
  return left;
}

async function withFewerRounds(script: Script, stillFails: StillFails): Promise<Script> {
  return { ...script, rounds: await without(script.rounds, (rounds) => ({ ...script, rounds }), stillFails) };
}

async function withFewerPeople(script: Script, stillFails: StillFails): Promise<Script> {
  const people = await without(script.people, (left) => ({ ...script, people: left }), stillFails);
  const fewer = { ...script, people };
  const imported = await without(script.imported, (left) => ({ ...fewer, imported: left }), stillFails);
  const { connection } = fewer;
  const put = (fields: typeof connection.fields): Script => ({
    ...fewer,
    imported,
    connection: { ...connection, fields },
  });
  const fields = await without(connection.fields, (left) => put([...left]), stillFails);
  const putBits = (permissions: typeof connection.permissions): Script => ({
    ...fewer,
    imported,
    connection: { ...connection, fields: [...fields], permissions },
  });
  const permissions = await without(connection.permissions, (left) => putBits([...left]), stillFails);
  return putBits([...permissions]);
}

function withRound(script: Script, index: number, change: (round: Round) => Round): Script {
  return { ...script, rounds: script.rounds.map((round, at) => (at === index ? change(round) : round)) };
}

const disturbedBy = (round: Round, disturbances: readonly Disturbance[]): Round => ({
  ...round,
  pass: { ...round.pass, disturbances },
});

async function withFewerDisturbances(script: Script, stillFails: StillFails): Promise<Script> {
  let smallest = script;
  for (const [index, { pass }] of script.rounds.entries()) {
    const put = (left: readonly Disturbance[]): Script =>
      withRound(smallest, index, (round) => disturbedBy(round, left));
    smallest = put(await without(pass.disturbances, put, stillFails));
  }
  return smallest;
}

async function withFewerActs(script: Script, stillFails: StillFails): Promise<Script> {
  let smallest = script;
  for (const [index, { acts, pass }] of script.rounds.entries()) {
    const put = (left: typeof acts): Script => withRound(smallest, index, (round) => ({ ...round, acts: left }));
    smallest = put(await without(acts, put, stillFails));
    for (const [at, one] of pass.disturbances.entries()) {
      if (one.what !== 'acts') continue;
      const putInside = (left: typeof one.acts): Script =>
        withRound(smallest, index, (round) =>
          disturbedBy(
            round,
            round.pass.disturbances.map((other, place) => (place === at ? { ...one, acts: left } : other)),
          ),
        );
      smallest = putInside(await without(one.acts, putInside, stillFails));
    }
  }
  return smallest;
}

/** Plain runs and plain circumstances where nothing depends on others. */
async function withCalmer(script: Script, stillFails: StillFails): Promise<Script> {
  let smallest = script;
  const tryOut = async (candidate: Script): Promise<void> => {
    if (JSON.stringify(candidate) !== JSON.stringify(smallest) && (await stillFails(candidate))) smallest = candidate;
  };
  for (const index of script.rounds.keys()) {
    await tryOut(withRound(smallest, index, (round) => ({ ...round, pass: { ...round.pass, mode: 'sync' } })));
    await tryOut(withRound(smallest, index, (round) => ({ ...round, pass: { ...round.pass, direction: 'both' } })));
    await tryOut(withRound(smallest, index, (round) => ({ ...round, pass: { ...round.pass, full: false } })));
    await tryOut(withRound(smallest, index, (round) => ({ ...round, gap: 900_000 })));
  }
  const { setting } = smallest;
  const calm = {
    skew: { afas: 0, spotler: 0 },
    feed: 'plain',
    wide: false,
    dedupByEmail: false,
    freeFieldsMoveDate: true,
  } as const;
  for (const [name, value] of Object.entries(calm)) {
    await tryOut({ ...smallest, setting: { ...smallest.setting, [name]: value } });
  }
  await tryOut({ ...smallest, setting: { ...smallest.setting, saysMailable: true, bitsShown: 'all' } });
  await tryOut({ ...smallest, setting: { ...smallest.setting, start: Date.UTC(2026, 5, 9, 7) } });
  await tryOut({
    ...smallest,
    setting: { ...smallest.setting, reactivation: 'never', optOutAnswer: setting.optOutAnswer },
  });
  return smallest;
}
