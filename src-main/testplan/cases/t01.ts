import { checks } from '../../checks/all.ts';
import { judgeWith } from '../../checks/run-checks.ts';
import { findingOf } from '../../checks/say.ts';
import { gatherFacts } from '../../engine/facts.ts';
import { readByKey, pageSize } from '../../engine/run/read-by-key.ts';
import type { Case, Stage } from '../case.ts';

const answering = ['A01', 'A02', 'A03', 'A04', 'S01'];
/** Fewer than this share of the rows of the last complete read is no ordinary day. */
const plausibleShare = 0.9;

/** Both sides answer, and AFAS shows about as many rows as before. */
export const t01: Case = {
  id: 'T01',
  group: 'connection',
  requirements: ['R1', 'R10'],
  needs: [],
  usesCanaries: false,
  byHand: false,
  timed: false,
  async run(stage) {
    await seeChecks(stage, answering);
    const count = (await contactIds(stage)).length;
    const last = stage.customer.lastRows ?? 0;
    stage.expect(count > 0 && count >= last * plausibleShare, 'rows.plausible', { count, last });
  },
};

/** Judges requirement checks on what both sides say of themselves and expects them to be met; a warning is no failure. */
export async function seeChecks(
  { connection, customer, signal, expect }: Stage,
  wanted: readonly string[],
): Promise<void> {
  const { afas, spotler, now } = customer;
  const facts = await gatherFacts(connection, { afas, spotler }, signal);
  const chosen = checks.filter(({ id }) => wanted.includes(id));
  for (const judged of judgeWith({ connection, facts, now: now() }, chosen)) {
    const { id, status, nl, en } = findingOf(judged);
    if (status === 'skip') continue;
    expect(status !== 'fail', 'check.met', { check: id, detailNl: nl.detail, detailEn: en.detail });
  }
}

/** The ContactId of every row that AFAS shows, in order. */
export async function contactIds({ customer, connection, signal }: Stage): Promise<readonly string[]> {
  const { getConnector, columns } = connection.afas;
  const known = await customer.afas.columns(getConnector, signal);
  const query = { getConnector, key: columns.contactId, take: pageSize(known.length) };
  const ids: string[] = [];
  for await (const rows of readByKey(customer.afas, query, signal)) {
    for (const row of rows) ids.push(String(row[columns.contactId]));
  }
  return ids;
}
