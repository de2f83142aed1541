import { parseArgs } from 'node:util';
import type { SandboxOptions } from './start.ts';

export const usage =
  'Usage: node src-sandbox/main.ts [--contacts N] [--seed S] [--afas-port P] [--spotler-port P] [--control-port P]';

const limits = {
  contacts: 2_000_000,
  seed: 2 ** 31 - 1,
  'afas-port': 65_535,
  'spotler-port': 65_535,
  'control-port': 65_535,
} as const;

/** The options, or one sentence that says what is wrong with the arguments. */
export const readArguments = (args: readonly string[]): SandboxOptions | string => {
  let values: Record<string, string | undefined>;
  try {
    const text = { type: 'string' } as const;
    const options = { contacts: text, seed: text, 'afas-port': text, 'spotler-port': text, 'control-port': text };
    ({ values } = parseArgs({ args: [...args], options }));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  for (const [name, limit] of Object.entries(limits)) {
    const value = values[name];
    if (value !== undefined && !(/^\d{1,10}$/.test(value) && Number(value) <= limit)) {
      return `--${name} takes a whole number from 0 to ${limit}.`;
    }
  }
  const whole = (name: keyof typeof limits, otherwise: number): number => Number(values[name] ?? otherwise);
  return {
    contacts: whole('contacts', 1000),
    seed: whole('seed', 1),
    afasPort: whole('afas-port', 0),
    spotlerPort: whole('spotler-port', 0),
    controlPort: whole('control-port', 0),
  };
};
