import type { Environment } from '../../src-shared/domain/connection.ts';

export type PastedParticipant = {
  /** Five digits, null when there is none or more than one to choose from. */
  readonly participant: string | null;
  /** Null when the text does not say; a training environment (`C…`) has no counterpart here. */
  readonly environment: Environment | null;
  /** How it was written; null when there is none. */
  readonly form: ParticipantForm | null;
  /** What a person has to know of it. */
  readonly problem: 'severalParticipants' | 'training' | null;
};

type ParticipantForm = 'url' | 'environment' | 'user' | 'number';

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

/** The forms in which people have it at hand, the surest first. */
const forms: readonly (readonly [ParticipantForm, RegExp])[] = [
  ['url', /(?<participant>[1-9]\d{4})\.(?<type>(?:rest|soap)[a-z]*)\.afas\.online/gi],
  ['url', /\/(?<participant>[1-9]\d{4})\/(?<type>rest[a-z]*)\//gi],
  ['environment', /(?<![a-z0-9])(?<type>[otac])(?<participant>[1-9]\d{4})(?:[a-z]{2})?(?![a-z0-9])/gi],
  ['user', /(?<!\d)(?<participant>[1-9]\d{4})\.[a-z]/gi],
  ['number', /(?<![\d.])(?<participant>[1-9]\d{4})(?!\d)/g],
];

const trainingTypes: ReadonlySet<string> = new Set(['c', 'restcursus', 'soapcursus']);

/** Participant number and environment from what was pasted: `O12345AA`, `12345.jansen`, an address, or the number in a text. */
export function readParticipant(pasted: string): PastedParticipant {
  for (const [form, pattern] of forms) {
    const found = [...pasted.matchAll(pattern)].map((match) => match.groups ?? {});
    const [participant, ...others] = new Set(found.map((groups) => groups['participant']));
    if (participant === undefined) continue;
    if (others.length > 0) return { ...nothing, problem: 'severalParticipants' };
    const types = new Set(found.map((groups) => (groups['type'] ?? '').toLowerCase()));
    const meant = new Set([...types].map((type) => environments[type] ?? null));
    const environment = meant.size === 1 ? ([...meant][0] ?? null) : null;
    const training = [...types].every((type) => trainingTypes.has(type));
    return { participant, environment, form, problem: training ? 'training' : null };
  }
  return nothing;
}

const nothing: PastedParticipant = { participant: null, environment: null, form: null, problem: null };
