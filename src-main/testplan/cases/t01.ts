import { checkConnection } from '../../checks/index.ts';
import { readByKey, pageSize } from '../../engine/run/read-by-key.ts';
import type { Case, Stage } from '../case.ts';

const checks = ['A01', 'A02', 'A03', 'A04', 'A08', 'S01'];
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
    await seeChecks(stage, checks);
    const count = (await contactIds(stage)).length;
    const last = stage.customer.lastRows ?? 0;
    stage.expect(count > 0 && count >= last * plausibleShare, 'rows.plausible', { count, last });
  },
};

/** Judges the requirement checks and expects these of them to be met; a warning is no failure. */
export async function seeChecks(stage: Stage, wanted: readonly string[]): Promise<void> {
  const { afas, spotler, now } = stage.customer;
  const judge = (language: 'nl' | 'en') =>
    checkConnection(stage.connection, { afas, spotler, now }, language, stage.signal);
  const { verdicts } = await judge('nl');
  const unmet = verdicts.some(({ id, status }) => wanted.includes(id) && status === 'fail');
  const english = unmet ? (await judge('en')).verdicts : verdicts;
  for (const { id, status, detail } of verdicts) {
    if (!wanted.includes(id) || status === 'skip') continue;
    const detailEn = english.find((one) => one.id === id)?.detail ?? '';
    stage.expect(status !== 'fail', 'check.met', { check: id, detailNl: detail, detailEn });
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
