import { Fault } from '../../../src-shared/domain/fault.ts';

/**
 * The base64 of the whole token, as the header `Authorization: AfasToken …` wants it, from whatever was pasted: the whole
 * XML (also inside JSON, quotes or with line ends), its data part only, the base64 itself, or the header's value.
 * Profit shows a token as `<token><version>1</version><data>64 hexadecimal digits</data></token>`; its length is
 * not checked, and since Profit 7 an unencoded token is refused. Throws `afas.tokenUnreadable` for anything else.
 */
export function normaliseToken(pasted: string): string {
  const text = pasted.replace(/\\[rn]|[\s"'`]/g, '').replace(/^(authorization:)?afastoken/i, '');
  const xml = wholeToken(text) ?? wholeToken(decoded(text));
  if (xml === null) throw new Fault('afas.tokenUnreadable');
  return Buffer.from(xml).toString('base64');
}

function wholeToken(text: string): string | null {
  const data = /<data>([^<>]+)<\/data>/i.exec(text)?.[1] ?? /^[0-9a-f]{16,}$/i.exec(text)?.[0];
  if (data === undefined) return null;
  const version = /<version>(\d+)<\/version>/i.exec(text)?.[1] ?? '1';
  return `<token><version>${version}</version><data>${data}</data></token>`;
}

function decoded(text: string): string {
  return /^[A-Za-z0-9+/_-]+=*$/.test(text) ? Buffer.from(text, 'base64').toString('latin1').replace(/\s/g, '') : '';
}
