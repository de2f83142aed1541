import type { SafeStorage } from '../system-keys.ts';

/** Electron's safeStorage as its types describe it, with the things that happen to password stores of real computers. */
export function fakeSafeStorage() {
  const state = {
    /** What the key provider puts in front: `v11` is a keyring on Linux, `v10` there the key that everybody knows. */
    tag: 'v11',
    available: true,
    /** Which key the store holds; another one is another computer, another user, or a keyring that was emptied. */
    key: 'first',
    /** Keys of before that the store still knows; what they protected opens, and should be protected anew. */
    former: [] as string[],
    locked: false,
    /** How often something was opened. */
    opened: 0,
  };
  const refuse = (): never => {
    throw new Error('Error while decrypting the ciphertext provided to safeStorage.decryptStringAsync.');
  };
  const safeStorage: SafeStorage = {
    isAsyncEncryptionAvailable: async () => state.available,
    async encryptStringAsync(plainText) {
      if (!state.available || state.locked) throw new Error('Encryption is not available.');
      const hidden = Buffer.from(plainText).map((byte) => byte ^ 0x5a);
      return Buffer.concat([Buffer.from(`${state.tag}${state.key}\0`), hidden]);
    },
    async decryptStringAsync(encrypted) {
      state.opened += 1;
      if (!state.available || state.locked) return refuse();
      const end = encrypted.indexOf(0);
      const key = encrypted.subarray(3, end).toString();
      if (key !== state.key && !state.former.includes(key)) return refuse();
      const result = Buffer.from(encrypted.subarray(end + 1).map((byte) => byte ^ 0x5a)).toString();
      return { result, shouldReEncrypt: key !== state.key };
    },
  };
  return { safeStorage, state };
}
