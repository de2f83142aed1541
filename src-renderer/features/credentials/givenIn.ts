import { type GivenCredential, givenCredential } from '../../../src-shared/domain/credential.ts';

/** How a side is signed in to. */
export type Way = 'token' | 'oauth' | 'keyPair';

const fields = {
  token: ['token'],
  oauth: ['clientId', 'clientSecret'],
  keyPair: ['key', 'secret'],
} as const satisfies Record<Way, readonly string[]>;

/** The fields of a way, in the order in which they are asked. */
export function fieldsOf(way: Way): readonly (typeof fields)[Way][number][] {
  return fields[way];
}

/** What a form holds, ready to send, or which of its fields are still empty. Whether it is right is the vault's to say. */
export function givenIn(
  way: Way,
  form: Pick<FormData, 'get'>,
): { readonly given: GivenCredential | null; readonly missing: readonly string[] } {
  const entered = fieldsOf(way).map((name) => {
    const value = form.get(name);
    return [name, typeof value === 'string' ? value.trim() : ''] as const;
  });
  const missing = entered.filter(([, value]) => value === '').map(([name]) => name);
  if (missing.length > 0) return { given: null, missing };
  const side = way === 'keyPair' ? 'spotler' : 'afas';
  const parsed = givenCredential.safeParse({ side, ...Object.fromEntries(entered) });
  return parsed.success ? { given: parsed.data, missing } : { given: null, missing: [...fieldsOf(way)] };
}
