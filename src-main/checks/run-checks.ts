import type { Connection } from '../../src-shared/domain/connection.ts';
import { Fault } from '../../src-shared/domain/fault.ts';
import type { CheckTextId } from '../../src-shared/text/checks.ts';
import type { Fact } from '../engine/facts.ts';
import { checks } from './all.ts';
import type { Check, CheckInput, Finding } from './check.ts';
import type { FactName, Gathered } from './gather/fact-names.ts';
import { createGatherer } from './gather/gather.ts';
import type { Ask } from './gather/ports.ts';

/** A check with its finding; `waitsFor` names what has to pass first, for one that is skipped. */
export type Judged = { readonly check: Check; readonly finding: Finding; readonly waitsFor: readonly CheckTextId[] };

export type CheckOrder = Ask & {
  /** Only these checks; what they need is judged along, and told where it is the cause. All when absent. */
  readonly only?: readonly CheckTextId[] | undefined;
  /** Gets each verdict as soon as it is there. */
  readonly onJudged?: (judged: Judged) => void;
};

const skipped: Finding = { status: 'skip', said: [] };
const isOpen = ({ finding }: Judged): boolean => finding.status === 'fail' || finding.status === 'skip';
const byId = new Map(checks.map((check) => [check.id, check]));

/**
 * Judges checks as their facts come in: each waits for those it needs, facts are asked for once and only when wanted. The
 * result is in the order of the ids. Rejects with `checks.cancelled` once the signal aborts; what was judged is told by then.
 */
export async function runChecks(order: CheckOrder): Promise<Judged[]> {
  const { connection, ports, signal, only, onJudged } = order;
  const gatherer = createGatherer(order);
  const going = new Map<CheckTextId, Promise<Judged>>();

  const judged = (id: CheckTextId): Promise<Judged> => {
    const known = going.get(id);
    if (known) return known;
    const asked = judge(checkOf(id));
    // Whoever awaits it is told of its failure; one that fails while another is awaited must not end the process.
    asked.catch(() => undefined);
    going.set(id, asked);
    return asked;
  };

  const judge = async (check: Check): Promise<Judged> => {
    const needed = await Promise.all(check.needs.map(judged));
    const waitsFor = needed.filter(isOpen).map((one) => one.check.id);
    const result = waitsFor.length > 0 ? { check, finding: skipped, waitsFor } : await findOut(check);
    if (wanted(result, only)) onJudged?.(result);
    return result;
  };

  const findOut = async (check: Check): Promise<Judged> => {
    const names = [...check.facts, ...(check.mayUse ?? [])];
    const facts = Object.fromEntries(await Promise.all(names.map(async (name) => [name, await gatherer.get(name)])));
    signal.throwIfAborted();
    return {
      check,
      finding: judgeOne(check, { connection, facts: facts as Gathered, now: ports.clock.now() }),
      waitsFor: [],
    };
  };

  try {
    await Promise.all((only ?? checks.map(({ id }) => id)).map(judged));
  } catch (thrown) {
    throw signal.aborted ? new Fault('checks.cancelled', {}, { cause: thrown }) : thrown;
  }
  const results = await Promise.all(checks.flatMap(({ id }) => going.get(id) ?? []));
  return results.filter((result) => wanted(result, only));
}

/** Of checks that were only needed by chosen ones, those are told that stand in the way. */
function wanted(result: Judged, only: CheckOrder['only']): boolean {
  return only === undefined || only.includes(result.check.id) || result.finding.status === 'fail';
}

/** Judges these checks over facts that are there already; a check whose facts are not is left out. */
export function judgeWith(input: CheckInput, chosen: readonly Check[]): Judged[] {
  const done = new Map<CheckTextId, Judged>();
  const judge = (check: Check): Judged => {
    const known = done.get(check.id);
    if (known) return known;
    const waitsFor = check.needs.filter((id) => isOpen(judge(checkOf(id))));
    const finding = waitsFor.length > 0 ? skipped : judgeOne(check, input);
    const result = { check, finding, waitsFor };
    done.set(check.id, result);
    return result;
  };
  return chosen.filter(({ facts }) => facts.every((name) => input.facts[name] !== undefined)).map(judge);
}

/** A fact that a check cannot do without, and that could not be had, is the finding. */
function judgeOne(check: Check, input: CheckInput): Finding {
  for (const name of check.facts) {
    const fact: Fact<unknown> | undefined = input.facts[name satisfies FactName];
    if (fact?.ok === false) return { status: 'fail', fault: fact.fault };
  }
  return check.judge(input);
}

function checkOf(id: CheckTextId): Check {
  const check = byId.get(id);
  if (!check) throw new RangeError(`no check ${id}`);
  return check;
}

/** Every fact of a connection that a run itself gathers is enough for the checks that can stop it. */
export function judgeForRun(connection: Connection, facts: Gathered, now: number): Judged[] {
  const blocking = checks.filter(({ severity }) => severity === 'blocking');
  return judgeWith({ connection, facts, now }, blocking).filter(({ finding }) => finding.status === 'fail');
}
