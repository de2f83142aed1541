import type { Environment } from '../../src-shared/domain/connection.ts';

export type PastedParticipant = {
  /** Five digits, null when there is none or more than one to choose from. */
  readonly participant: string | null;
  /** Null when the text does not say; a training environment (`C…`) has no counterpart here. */
  readonly environment: Environment | null;
};

const environments: Readonly<Record<string, Environment>> = {
  o: 'production',
  rest: 'production',
  soap: 'production',
  t: 'test',
  resttest: 'test',
  soaptest: 'test',
  a: 'accept',
  restaccept: 'accept',
  soapaccept: 'accept',
};

/** The forms in which people have it at hand, the surest first: a URL, an environment name, a user name, a bare number. */
const forms: readonly RegExp[] = [
  /(?<participant>[1-9]\d{4})\.(?<type>(?:rest|soap)[a-z]*)\.afas\.online/gi,
  /\/(?<participant>[1-9]\d{4})\/(?<type>rest[a-z]*)\//gi,
  /(?<![a-z0-9])(?<type>[otac])(?<participant>[1-9]\d{4})(?:[a-z]{2})?(?![a-z0-9])/gi,
  /(?<!\d)(?<participant>[1-9]\d{4})\.[a-z]/gi,
  /(?<![\d.])(?<participant>[1-9]\d{4})(?!\d)/g,
];

/** Participant number and environment from what was pasted: `O12345AA`, `12345.jansen`, an address, or the number in a text. */
export function readParticipant(pasted: string): PastedParticipant {
  for (const form of forms) {
    const found = [...pasted.matchAll(form)].map((match) => match.groups ?? {});
    const numbers = new Set(found.map((groups) => groups['participant']));
    if (numbers.size === 0) continue;
    if (numbers.size > 1) break;
    const types = new Set(found.map((groups) => environments[(groups['type'] ?? '').toLowerCase()] ?? null));
    return { participant: [...numbers][0] ?? null, environment: types.size === 1 ? ([...types][0] ?? null) : null };
  }
  return { participant: null, environment: null };
}
