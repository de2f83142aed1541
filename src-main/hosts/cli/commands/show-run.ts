import type { RunResult } from '../../../../src-shared/domain/run.ts';
import type { Context } from '../command.ts';

/** A run's result in a few lines. */
export function showRun(context: Context, result: RunResult): void {
  const { run, read, toSpotler, toAfas, mailability, calls, problems } = result;
  const { print, say } = context;
  const seconds = (run.durationMs / 1000).toFixed(1);
  const dry = run.dryRun && run.status === 'succeeded';
  print(say(dry ? 'run.dry' : headlines[run.status], { id: run.id, seconds }));
  print(say('run.read', read));
  print(say('run.toSpotler', toSpotler));
  print(say('run.toAfas', toAfas));
  print(say('run.mailability', mailability));
  const { afas, spotler } = calls;
  print(say('run.calls', { afasGet: afas.get, afasPut: afas.put, spotlerGet: spotler.get, spotlerPost: spotler.post }));
  for (const problem of problems) print(`- ${problem.message}`);
}

const headlines = {
  running: 'run.succeeded',
  succeeded: 'run.succeeded',
  partial: 'run.partial',
  stopped: 'run.stopped',
  failed: 'run.cancelled',
  cancelled: 'run.cancelled',
  interrupted: 'run.cancelled',
} as const;
