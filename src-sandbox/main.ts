import { readArguments, usage } from './arguments.ts';
import { type Sandbox, startSandbox } from './start.ts';

/** The sandbox as a program. Not asked whether it is the main module: in a utility process it is none. */
const run = async (): Promise<void> => {
  const options = readArguments(process.argv.slice(2));
  if (typeof options === 'string') {
    process.stderr.write(`${options}\n${usage}\n`);
    process.exitCode = 2;
    return;
  }
  let sandbox: Sandbox | undefined;
  const stop = (): void => {
    void Promise.resolve(sandbox?.close()).finally(() => process.exit(0));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  // A parent that started it with an IPC channel takes it along when it dies, even while it starts.
  process.once('disconnect', stop);
  if (process.send && !process.connected) return stop();
  sandbox = await startSandbox(options);
  process.stdout.write(`${JSON.stringify(sandbox.ready)}\n`);
};

run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
