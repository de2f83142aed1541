import type { CaseCause, SentenceParams } from '../../src-shared/domain/case.ts';
import { causeOwner, type CauseCode } from '../../src-shared/text/testplan/causes.ts';

/** Ends a case with a verdict other than pass. */
export class Verdict extends Error {
  override readonly name = 'Verdict';
  readonly status: 'fail' | 'skip' | 'waiting';
  readonly reason: CaseCause;

  constructor(status: 'fail' | 'skip' | 'waiting', code: CauseCode, params: SentenceParams = {}) {
    super(code);
    this.status = status;
    this.reason = causeOf(code, params);
  }
}

export function causeOf(code: CauseCode, params: SentenceParams = {}): CaseCause {
  return { code, params: { ...params }, owner: causeOwner(code) };
}

/** Ends the case as skipped: there is nothing of it to test with this connection. */
export function skip(code: CauseCode, params: SentenceParams = {}): never {
  throw new Verdict('skip', code, params);
}
