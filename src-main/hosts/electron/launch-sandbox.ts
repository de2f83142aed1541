import { Readable } from 'node:stream';
import type { utilityProcess } from 'electron';
import { type Launch, publicEnv } from '../sandbox-process.ts';

/**
 * Runs the sandbox as a utility process: the packaged app has the `runAsNode` fuse off, so its binary is no Node. A
 * utility process ends with the app. It can only be killed, which for the sandbox is the same as being asked.
 */
export function launchUtility(fork: typeof utilityProcess.fork): Launch {
  return (program, args) => {
    const child = fork(program, [...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
      serviceName: 'Pont sandbox',
      env: publicEnv(),
    });
    return {
      stdout: child.stdout ? new Readable().wrap(child.stdout) : null,
      exited: new Promise((resolve) => child.once('exit', resolve)),
      end: () => void child.kill(),
    };
  };
}
