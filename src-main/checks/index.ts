import type { CheckVerdict } from '../../src-shared/domain/check.ts';
import type { Connection } from '../../src-shared/domain/connection.ts';
import { Fault, type FaultKind } from '../../src-shared/domain/fault.ts';
import { type CheckTextId, checkTexts, checkWaits } from '../../src-shared/text/checks.ts';
import { faultSentences, fill } from '../../src-shared/text/fill.ts';
import type { Language } from '../../src-shared/text/language.ts';
import { type Facts, factOf, gatherFacts } from '../engine/facts.ts';
import type { AfasPort, SpotlerPort } from '../engine/ports.ts';
import { addressCheck, credentialsCheck, environmentCheck } from './afas-access.ts';
import {
  changeDatesCheck,
  columnsCheck,
  connectorCheck,
  keysCheck,
  permissionColumnsCheck,
  rowsCheck,
  updateConnectorsCheck,
} from './afas-connector.ts';
import { environmentLockCheck } from './both.ts';
import type { Check, CheckInput, Finding } from './check.ts';
import { dedupCheck, keyPairCheck, permissionBitsCheck, propertiesCheck } from './spotler.ts';

/** Every check, in an order in which none comes before one it needs. */
export const checks: readonly Check[] = [
  environmentCheck,
  addressCheck,
  credentialsCheck,
  connectorCheck,
  keysCheck,
  columnsCheck,
  changeDatesCheck,
  rowsCheck,
  updateConnectorsCheck,
  permissionColumnsCheck,
  keyPairCheck,
  propertiesCheck,
  permissionBitsCheck,
  dedupCheck,
  environmentLockCheck,
];

type Judged = { readonly check: Check; readonly finding: Finding; readonly waitsFor: readonly CheckTextId[] };

/** Judges all checks; one that needs a failed or skipped one is skipped and says what it waits for. */
export function judgeAll(input: CheckInput): Judged[] {
  const open = new Set<CheckTextId>();
  return checks.map((check) => {
    const waitsFor = check.needs.filter((id) => open.has(id));
    const finding: Finding = waitsFor.length > 0 ? { status: 'skip', outcome: 'pass' } : check.judge(input);
    if (finding.status === 'fail' || finding.status === 'skip') open.add(check.id);
    return { check, finding, waitsFor };
  });
}

/** Rows looked at by the checks that judge contacts. */
const sampleSize = 1_000;

/** Gathers the facts of a connection and judges all checks: three calls to AFAS, one to Spotler. `causes` are the kinds of what fails. */
export async function checkConnection(
  connection: Connection,
  ports: { readonly afas: AfasPort; readonly spotler: SpotlerPort; readonly now: () => number },
  language: Language,
  signal: AbortSignal,
): Promise<{ readonly verdicts: CheckVerdict[]; readonly causes: readonly FaultKind[] }> {
  const facts = await gatherFacts(connection, ports, signal);
  const key = connection.afas.columns.contactId;
  const readable = facts.columns.ok && facts.columns.value.some((column) => column.id === key);
  const query = { getConnector: connection.afas.getConnector, orderBy: [key] as const, take: sampleSize };
  const sample = readable ? await factOf(() => ports.afas.read(query, signal)) : null;
  const judged = judgeAll({ connection, facts, sample, now: ports.now() });
  const causes = judged.flatMap(({ finding }): FaultKind[] => {
    if (finding.status !== 'fail') return [];
    return ['fault' in finding ? finding.fault.kind : 'requirement'];
  });
  return { verdicts: judged.map((one) => verdict(one, language)), causes };
}

/** The fault that keeps a run from starting: the first blocking check that fails, by its own cause; null when none. */
export function blockingFault(connection: Connection, facts: Facts, now: number): Fault | null {
  const failed = judgeAll({ connection, facts, sample: null, now }).filter(
    ({ check, finding }) => check.blocking && finding.status === 'fail',
  );
  const [first] = failed;
  if (first === undefined) return null;
  if ('fault' in first.finding) return first.finding.fault;
  const ids = failed.map(({ check }) => check.id).join(', ');
  return new Fault('requirements.notMet', { checks: ids, ...firstDetail(first) });
}

function firstDetail({ check, finding }: Judged): { detailNl: string; detailEn: string } {
  const say = (language: Language) => ('outcome' in finding ? outcomeText(check.id, finding, language) : '');
  return { detailNl: say('nl'), detailEn: say('en') };
}

function outcomeText(id: CheckTextId, finding: Extract<Finding, { outcome: string }>, language: Language): string {
  const outcomes: Readonly<Record<string, string>> = checkTexts[id][language].outcomes;
  return fill(outcomes[finding.outcome] ?? finding.outcome, finding.params ?? {});
}

function verdict({ check, finding, waitsFor }: Judged, language: Language): CheckVerdict {
  const { title, remedy } = checkTexts[check.id][language];
  const head = { id: check.id, status: finding.status, title };
  if ('fault' in finding) {
    const said = faultSentences(finding.fault.toData(), language);
    return { ...head, owner: finding.fault.owner, detail: said.message, remedy: said.remedy };
  }
  if (finding.status === 'skip') {
    const detail = fill(checkWaits[language], { checks: waitsFor.join(', ') });
    return { ...head, owner: check.owner, detail, remedy: '' };
  }
  const detail = outcomeText(check.id, finding, language);
  return { ...head, owner: check.owner, detail, remedy: finding.status === 'pass' ? '' : remedy };
}
