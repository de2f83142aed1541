import { z } from 'zod';

/** The steps of the wizard in their order. */
export const stepOrder = [
  'customer',
  'afas',
  'spotler',
  'requirements',
  'fields',
  'permissions',
  'dryRun',
  'goLive',
] as const;

export const setupStep = z.enum(stepOrder);
export type SetupStep = z.infer<typeof setupStep>;

/** The step where a place in the connection document is filled in, by the first keys of its path. */
export function stepOfPath(path: readonly (string | number)[]): SetupStep {
  switch (path[0]) {
    case 'afas':
      return 'afas';
    case 'spotler':
      return 'spotler';
    case 'fields':
      return 'fields';
    case 'permissions':
    case 'bounce':
    case 'writeBack':
      return 'permissions';
    case 'brakes':
    case 'schedule':
    case 'pilot':
    case 'mode':
      return 'goLive';
    default:
      return 'customer';
  }
}
