import type { Seal } from '../vault/seal.ts';

/** Seals plain data as JSON. */
export function sealJson(seal: Pick<Seal, 'seal'>, value: unknown, context: string): Uint8Array {
  return seal.seal(JSON.stringify(value), context);
}

/** Opens what `sealJson` sealed; the caller knows the shape, the seal proves that it is unchanged. */
export function openJson<T>(seal: Seal, sealed: unknown, context: string): T {
  if (!(sealed instanceof Uint8Array)) throw new TypeError('a sealed column holds bytes');
  return JSON.parse(seal.open(sealed, context)) as T;
}
