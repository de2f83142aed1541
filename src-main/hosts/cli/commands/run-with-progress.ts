import type { RunResult } from '../../../../src-shared/domain/run.ts';
import type { Composed } from '../../compose.ts';
import { runConnection, type RunRequest } from '../../run-connection.ts';
import type { Context } from '../command.ts';
import { showProgress } from './show-progress.ts';

/** One run with its progress on standard error; `--full` and `--release-brake` count where the command has them. */
export async function runWithProgress(
  context: Context,
  composed: Composed,
  order: Pick<RunRequest, 'connection' | 'direction' | 'dryRun'>,
): Promise<RunResult> {
  const progress = showProgress(context);
  try {
    return await runConnection(composed, {
      ...order,
      full: context.values['full'] === true,
      releaseBrake: context.values['release-brake'] === true,
      language: context.language,
      onProgress: progress.report,
      signal: context.signal,
    });
  } finally {
    progress.end();
  }
}
