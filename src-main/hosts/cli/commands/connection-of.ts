import type { Connection } from '../../../../src-shared/domain/connection.ts';
import type { Composed } from '../../compose.ts';
import type { Context } from '../command.ts';
import { usageFault } from '../parse.ts';

/** The connection named with `-c`, from its file; Fault where none is named or known. */
export function connectionOf(context: Context, composed: Composed, command: string): Connection {
  const { connection } = context.values;
  if (typeof connection !== 'string') throw usageFault(context.language, command, 'problem.missingConnection');
  return composed.files.get(connection);
}

/** Refuses arguments that a command has no use for. */
export function noArguments(context: Context, command: string): void {
  const [extra] = context.args;
  if (extra !== undefined) {
    throw usageFault(context.language, command, 'problem.extraArgument', { argument: extra.slice(0, 60) });
  }
}
