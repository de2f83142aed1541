import type { z } from 'zod';

/** What is wrong with somebody's input, in one line: `bit: Invalid input: expected number; extra: …`. */
export const sentence = ({ issues }: z.ZodError): string =>
  issues.map(({ path, message }) => (path.length === 0 ? message : `${path.join('.')}: ${message}`)).join('; ');
