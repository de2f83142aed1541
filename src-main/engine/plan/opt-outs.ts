import { type AfasContact, type Base, isOffInSpotler, type SpotlerView } from './contact.ts';
import type { Mapping } from './mapping.ts';
import { hasOptedOut } from './scene.ts';

/**
 * The permissions that somebody gave up in Spotler since both sides agreed: every one after a global opt-out, else the
 * bits that were on there and are off now. What a block, absence or an undone run switched off is no opt-out.
 */
export function optOutsInSpotler(
  mapping: Mapping,
  base: Base | null,
  view: SpotlerView,
  bounced: boolean,
): readonly number[] {
  const bits = mapping.permissions.map(({ bit }) => bit);
  if (hasOptedOut(view, bounced)) return bits;
  if (base === null) return [];
  const wasOn = (bit: number): boolean =>
    (base.bits[bit] === true && !isOffInSpotler(base, bit)) || base.stale?.includes(bit) === true;
  return bits.filter((bit) => wasOn(bit) && view.bits[bit] === false);
}

/**
 * The permissions that were taken back in AFAS since both sides agreed. An empty yes/no is unknown, not a no: a column
 * emptied by mistake says nothing about anybody's wish.
 */
export function optOutsInAfas(mapping: Mapping, base: Base | null, afas: AfasContact): readonly number[] {
  if (base === null) return [];
  return mapping.permissions.flatMap(({ bit, direction }) =>
    direction !== 'toAfas' && base.bits[bit] === true && afas.bits[bit] === false ? [bit] : [],
  );
}
