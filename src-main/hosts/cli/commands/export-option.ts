import { isExportName } from '../../export-file.ts';
import type { Context, OptionSpec } from '../command.ts';
import { usageFault } from '../parse.ts';

export const exportOption = {
  export: { type: 'string', value: 'FILE', text: 'option.export' },
} as const satisfies Record<string, OptionSpec>;

/** The file asked for with --export, or null; a name that is neither CSV nor JSON is refused before anything is read. */
export function exportFile(context: Context, command: string): string | null {
  const file = context.values['export'];
  if (typeof file !== 'string') return null;
  if (isExportName(file)) return file;
  throw usageFault(context.language, command, 'problem.exportName', { value: file.slice(0, 60) });
}
