import type { FaultData, FaultParams } from '../domain/fault.ts';
import { type FaultCode, faultCatalogue } from './faults/index.ts';
import type { FaultSentences } from './faults/entry.ts';
import type { Language } from './language.ts';

/** Shown where a fault came without the value for a place in its sentence. */
const absent = '…';

/**
 * A sentence with every `{{name}}` replaced by the parameter of that name. Values are put in as they are and are not
 * read again, so a value that looks like a place stays text.
 */
export function fill(sentence: string, params: FaultParams): string {
  return sentence.replaceAll(/\{\{(\w+)\}\}/g, (_place, name: string) =>
    Object.hasOwn(params, name) ? String(params[name]) : absent,
  );
}

/**
 * What people read about a fault, in their language. A code that this version does not know (a result kept by
 * another version) reads as `internal.unexpected`.
 */
export function faultSentences(data: FaultData, language: Language): FaultSentences {
  const { message, remedy } = faultCatalogue[isFaultCode(data.code) ? data.code : 'internal.unexpected'][language];
  return { message: fill(message, data.params), remedy: fill(remedy, data.params) };
}

function isFaultCode(code: string): code is FaultCode {
  return Object.hasOwn(faultCatalogue, code);
}
