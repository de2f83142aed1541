import { createCipheriv, createDecipheriv, type KeyObject, randomFillSync } from 'node:crypto';

const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/** Random bytes in stock: one call to the generator per 1,024 nonces instead of one each. */
const stock = Buffer.alloc(nonceBytes * 1024);
let used = stock.length;

/**
 * AES-256-GCM: nonce, ciphertext and tag in one. `context` is bound but not stored: opening needs the same one, so a
 * value moved to another place does not open. Random 96-bit nonces are safe for 2^32 boxes under one key.
 */
export function encrypt(key: KeyObject, plain: string, context: string): Buffer {
  const nonce = freshNonce();
  const cipher = createCipheriv(algorithm, key, nonce, { authTagLength: tagBytes });
  cipher.setAAD(Buffer.from(context));
  return Buffer.concat([nonce, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}

/** The plain text, or null when the box was changed, or belongs to another key or context. */
export function decrypt(key: KeyObject, box: Uint8Array, context: string): string | null {
  if (box.length < nonceBytes + tagBytes) return null;
  const decipher = createDecipheriv(algorithm, key, box.subarray(0, nonceBytes), { authTagLength: tagBytes });
  decipher.setAAD(Buffer.from(context));
  decipher.setAuthTag(box.subarray(box.length - tagBytes));
  try {
    const start = decipher.update(box.subarray(nonceBytes, box.length - tagBytes), undefined, 'utf8');
    return start + decipher.final('utf8');
  } catch {
    return null;
  }
}

/** A view on the stock, valid until the next call. */
function freshNonce(): Buffer {
  if (used === stock.length) {
    randomFillSync(stock);
    used = 0;
  }
  used += nonceBytes;
  return stock.subarray(used - nonceBytes, used);
}
