import { ORPCError } from '@orpc/server';
import { asFault } from '../../src-shared/domain/fault.ts';

/** Gets every thrown thing that is not a Fault. The only place where its text and stack may go is a local log. */
export type Report = (thrown: unknown) => void;

/**
 * What leaves the host for a thrown thing: the contract's `FAULT` with code and parameters, or `BAD_REQUEST` with the
 * paths of the input that the contract refuses. Text, stack and cause stay here: they can hold values of people.
 */
export function typedError(thrown: unknown, report: Report): ORPCError<string, unknown> {
  if (thrown instanceof ORPCError && thrown.code === 'BAD_REQUEST') {
    return new ORPCError('BAD_REQUEST', { data: { paths: refusedPaths(thrown.data) } });
  }
  const fault = asFault(thrown);
  if (fault.code === 'internal.unexpected') report(thrown);
  return new ORPCError('FAULT', { status: 422, data: fault.toData() });
}

type Issues = { readonly issues?: readonly { readonly path?: readonly unknown[] }[] } | undefined;

function refusedPaths(data: unknown): string[] {
  const issues = (data as Issues)?.issues ?? [];
  return issues.map((issue) => (issue.path ?? []).map(String).join('.'));
}
