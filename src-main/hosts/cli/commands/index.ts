import type { Command } from '../command.ts';
import { checkCommand } from './check.ts';
import { conflictsCommand } from './conflicts.ts';
import { connectionCommand } from './connection.ts';
import { guideCommand } from './guide.ts';
import { ledgerCommand } from './ledger.ts';
import { excludedCommand, failedCommand } from './people.ts';
import { retryCommand } from './retry.ts';
import { planCommand, syncCommand } from './run.ts';
import { runsCommand } from './runs.ts';
import { sandboxCommand } from './sandbox.ts';
import { serveCommand } from './serve.ts';
import { testCommand } from './test.ts';
import { undoCommand } from './undo.ts';
import { waitingCommand } from './waiting.ts';
import { whyCommand } from './why.ts';

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  sandboxCommand,
  connectionCommand,
  checkCommand,
  guideCommand,
  planCommand,
  syncCommand,
  testCommand,
  runsCommand,
  undoCommand,
  excludedCommand,
  failedCommand,
  retryCommand,
  conflictsCommand,
  waitingCommand,
  whyCommand,
  ledgerCommand,
  serveCommand,
];
