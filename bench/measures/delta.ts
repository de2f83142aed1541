import type { Bench } from '../bench.ts';
import { demand, type Measure, measure, median, round } from '../measure.ts';
import type { Sandbox } from '../sandbox.ts';
import type { Synced } from './synced-customer.ts';

const changes = 100;

/** The same 100 changed persons in AFAS, where few contacts are known and where many are, in turns. */
export async function measureDelta({ sizes, engine, say }: Bench, few: Synced, many: Synced): Promise<Measure> {
  const seconds = { few: [] as number[], many: [] as number[] };
  const kinds = new Set<string>();
  for (let turn = 1; turn <= sizes.repeats.delta; turn += 1) {
    say(`delta of ${changes} changes, ${turn} of ${sizes.repeats.delta}`);
    for (const [side, { sandbox, customer }] of Object.entries({ few, many })) {
      await changePersons(sandbox, turn);
      await readyIndex(sandbox);
      const { seconds: took, result } = await engine({ data: customer.data, full: false });
      const { update } = result.toSpotler;
      demand(update >= changes && update < changes * 1.3, `${update} updates for ${changes} changes`);
      kinds.add(result.run.kind);
      seconds[side as keyof typeof seconds].push(took);
    }
  }
  return measure('deltaScale', median(seconds.many) / median(seconds.few), {
    changes,
    kinds: [...kinds],
    knownFew: sizes.fewContacts,
    knownMany: sizes.manyContacts,
    fewSeconds: seconds.few.map(round),
    manySeconds: seconds.many.map(round),
  });
}

type Person = { readonly contactId: number };
const chosen = new WeakMap<Sandbox, readonly Person[]>();

/** Gives 100 persons another first name, spread over all contacts and in each turn the same ones. */
async function changePersons(sandbox: Sandbox, turn: number): Promise<void> {
  const persons = chosen.get(sandbox) ?? (await choosePersons(sandbox));
  chosen.set(sandbox, persons);
  for (const { contactId } of persons) {
    await sandbox.control('POST', '/afas/act/editPerson', { contactId, fields: { FirstName: `Turn ${turn}` } });
  }
}

type Row = Readonly<Record<string, string | number | boolean | null>>;

/** Contacts that are in Spotler, each of another person; a person can have a second contact that changes along. */
async function choosePersons(sandbox: Sandbox): Promise<readonly Person[]> {
  const end = async (orderbyfieldids: string): Promise<number> =>
    Number((await rows(sandbox, { orderbyfieldids, take: '1' }))[0]?.['ContactId']);
  const [first, last] = [await end('ContactId'), await end('-ContactId')];
  const persons = new Map<string, Person>();
  for (let number = 0; number < changes; number += 1) {
    const from = Math.floor(first + (number * (last - first)) / changes);
    const near = await rows(sandbox, {
      orderbyfieldids: 'ContactId',
      take: '20',
      filterfieldids: 'ContactId',
      filtervalues: String(from),
      operatortypes: '2',
    });
    const fit = near.find(
      ({ Email, OrganisationId, PersonNo }) =>
        /^[^@\s]+@[^@\s]+\.\w+$/.test(String(Email)) && OrganisationId !== null && !persons.has(String(PersonNo)),
    );
    if (fit) persons.set(String(fit['PersonNo']), { contactId: Number(fit['ContactId']) });
  }
  demand(persons.size === changes, `found ${persons.size} persons to change`);
  return [...persons.values()];
}

/** One read by the three dates, so that the sandbox's look-up by date is as ready as the index of a database is. */
async function readyIndex(sandbox: Sandbox): Promise<void> {
  const since = new Date().toISOString().slice(0, 19);
  await rows(sandbox, {
    orderbyfieldids: 'ContactId',
    take: '1',
    filterfieldids: 'ContactChangedOn;PersonChangedOn;OrganisationChangedOn',
    filtervalues: `${since};${since};${since}`,
    operatortypes: '2;2;2',
  });
}

async function rows({ ready }: Sandbox, query: Readonly<Record<string, string>>): Promise<readonly Row[]> {
  const url = `${ready.afas.baseUrl}/connectors/Pont_Contacts?${new URLSearchParams({ skip: '0', ...query }).toString()}`;
  const authorization = `AfasToken ${Buffer.from(ready.afas.token).toString('base64')}`;
  const answer = await fetch(url, { headers: { authorization } });
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return ((await answer.json()) as { rows: Row[] }).rows;
}
