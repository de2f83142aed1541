import type { z } from 'zod';
import { Fault } from '../../src-shared/domain/fault.ts';

/**
 * Parses a JSON answer, or fails naming the place that has another form than known. The values themselves stay out of
 * the fault: they are people.
 */
export function read<T>(schema: z.ZodType<T>, json: unknown, path: string): T {
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues[0]?.path.join('.') ?? '';
  throw new Fault('spotler.unknownShape', { path, where: where === '' ? '.' : where });
}
