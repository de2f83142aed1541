import { createSecretKey, hash, hkdfSync, type KeyObject } from 'node:crypto';
import { Fault } from '../../src-shared/domain/fault.ts';
import { decrypt, encrypt } from './box.ts';

export type Seal = {
  /** Never the same bytes twice, also for the same text. `context` says where the value belongs. */
  seal(plain: string, context: string): Uint8Array;
  /** Fails with `vault.sealBroken` when the bytes, the context or the key differ from when it was sealed. */
  open(sealed: Uint8Array, context: string): string;
  /** For look-ups: 16 bytes that only the holder of the key can make, equal for equal text and purpose. */
  hash(text: string, purpose: string): Buffer;
  /** The same 16 bytes as text, without a buffer in between; in base64 unless `as` says otherwise. */
  print(text: string, purpose: string, as?: 'base64' | 'hex'): string;
};

const hashBytes = 16;

/** Protects personal values at rest with one 32-byte key; sealing and hashing each use a key of their own made from it. */
export function createSeal(key: Buffer): Seal {
  const sealKey = derived(key, 'pont seal');
  const hashKey = derived(key, 'pont hash').export().toString('base64');
  return {
    seal: (plain, context) => encrypt(sealKey, plain, context),
    open(sealed, context) {
      const plain = decrypt(sealKey, sealed, context);
      if (plain === null) throw new Fault('vault.sealBroken');
      return plain;
    },
    // SHA-256 with the key in front, in one call: some contacts of a large customer take several of these at each run.
    // Only half of it is given away, so that nobody can go on hashing from where it ended. The zero byte keeps purpose and
    // text apart: without it `ab` + `c` and `a` + `bc` would be one.
    hash: (text, purpose) => hash('sha256', `${hashKey}${purpose}\0${text}`, 'buffer').subarray(0, hashBytes),
    print(text, purpose, as = 'base64') {
      const whole = hash('sha256', `${hashKey}${purpose}\0${text}`, as);
      return as === 'hex' ? whole.slice(0, 2 * hashBytes) : firstHalf(whole);
    },
  };
}

const base64Letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The base64 of the first 16 bytes out of the base64 of 32: of the letter that has two bits of each half, the first two. */
function firstHalf(whole: string): string {
  const shared = base64Letters.indexOf(whole.charAt(21));
  return `${whole.slice(0, 21)}${base64Letters.charAt(shared & 0b110000)}==`;
}

function derived(key: Buffer, use: string): KeyObject {
  return createSecretKey(Buffer.from(hkdfSync('sha256', key, '', use, 32)));
}
