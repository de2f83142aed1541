import { Refusal } from '../refusal.ts';
import type { AfasSwitches } from '../switches.ts';
import { texts } from '../texts.ts';
import { readWallTime } from '../world/amsterdam.ts';
import type { Value } from '../world/types.ts';
import type { Column } from './column.ts';

/**
 * The wall time a date filter means, or null when it is none. Times are local without `Z`; a date alone and
 * dd-mm-yyyy were seen too.
 */
const parseWallTime = (text: string, switches: AfasSwitches): number | null => {
  const [, day, month, year] = /^(\d{2})-(\d{2})-(\d{4})$/.exec(text) ?? [];
  if (year !== undefined) return readWallTime(`${year}-${month}-${day}`);
  return readWallTime(text.endsWith('Z') && !switches.rejectZoneInFilter ? text.slice(0, -1) : text);
};

const parseBoolean = (text: string, switches: AfasSwitches): boolean | null => {
  const form = switches.booleanFilterValues;
  if (form !== 'digits' && /^(?:true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  return form !== 'words' && /^[01]$/.test(text) ? text === '1' : null;
};

/** The value a filter compares a column with; refused when it does not suit the column's type. */
export const parseFilterValue = (column: Column, text: string, switches: AfasSwitches): Exclude<Value, null> => {
  const parsed = parseTyped(column, text, switches);
  if (parsed === null) throw new Refusal(texts.filterValueInvalid(column.id));
  return parsed;
};

const parseTyped = (column: Column, text: string, switches: AfasSwitches): Value => {
  switch (column.dataType) {
    case 'string':
    case 'blob':
      return text;
    case 'int':
      return /^\s*[+-]?\d{1,15}\s*$/.test(text) ? Number(text) : null;
    case 'decimal':
      return /^\s*[+-]?\d{0,15}\.?\d+\s*$/.test(text) ? Number(text) : null;
    case 'boolean':
      return parseBoolean(text, switches);
    case 'date':
      return parseWallTime(text, switches);
  }
};
