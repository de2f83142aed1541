import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSeal } from './seal.ts';

const seal = createSeal(randomBytes(32));

describe('a sealed value', () => {
  it('opens to what it was, for any text and context', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 400 });
    fc.assert(
      fc.property(text, text, (plain, context) => {
        expect(seal.open(seal.seal(plain, context), context)).toBe(plain);
      }),
    );
  });

  it('shows nothing of its text', () => {
    const sealed = Buffer.from(seal.seal('jan@example.nl', 'base'));
    expect(sealed.includes('jan')).toBe(false);
  });

  it('is different every time, so that equal values do not show, over more than one stock of nonces', () => {
    const count = 5000;
    const nonces = new Set<string>();
    for (let n = 0; n < count; n += 1) nonces.add(Buffer.from(seal.seal('x', 'c')).subarray(0, 12).toString('hex'));
    expect(nonces.size).toBe(count);
  });

  it('does not open after a change of any one of its bytes, or cut short', () => {
    const sealed = Buffer.from(seal.seal('jan@example.nl', 'base'));
    for (let index = 0; index < sealed.length; index += 1) {
      const changed = Buffer.from(sealed);
      changed[index] = (changed[index] ?? 0) ^ 1;
      expect(() => seal.open(changed, 'base')).toThrow('vault.sealBroken');
      expect(() => seal.open(sealed.subarray(0, index), 'base')).toThrow('vault.sealBroken');
    }
  });

  it('does not open in another place or under another key', () => {
    const sealed = seal.seal('jan@example.nl', 'contact 1');
    expect(() => seal.open(sealed, 'contact 2')).toThrow('vault.sealBroken');
    expect(() => createSeal(randomBytes(32)).open(sealed, 'contact 1')).toThrow('vault.sealBroken');
  });
});

describe('a keyed hash', () => {
  const key = randomBytes(32);
  const { hash } = createSeal(key);

  it('is 16 bytes, and the same for the same key, text and purpose', () => {
    expect(hash('jan@example.nl', 'email')).toHaveLength(16);
    expect(hash('jan@example.nl', 'email')).toEqual(createSeal(Buffer.from(key)).hash('jan@example.nl', 'email'));
  });

  it('is given as text too', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const as of ['base64', 'hex'] as const) {
          expect(createSeal(key).print(text, 'email', as)).toBe(hash(text, 'email').toString(as));
        }
        expect(createSeal(key).print(text, 'email')).toBe(hash(text, 'email').toString('base64'));
      }),
    );
  });

  it('differs with the text, the purpose, where one ends and the other begins, and the key', () => {
    const hashes = [
      hash('bc', 'a'),
      hash('c', 'ab'),
      hash('bc', 'b'),
      hash('bd', 'a'),
      createSeal(randomBytes(32)).hash('bc', 'a'),
    ];
    expect(new Set(hashes.map((bytes) => bytes.toString('hex'))).size).toBe(hashes.length);
  });
});
