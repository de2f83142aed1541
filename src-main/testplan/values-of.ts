import type { Evidence } from '../../src-shared/domain/case.ts';
import type { AfasContact, SpotlerView } from '../engine/plan/contact.ts';
import type { Mapping } from '../engine/plan/mapping.ts';

type Values = Omit<Extract<Evidence, { kind: 'values' }>, 'at' | 'contactId' | 'moment'>;

/** What both sides show of a canary, as evidence: mapped fields by property, permissions by their column in AFAS. */
export function valuesOf(
  mapping: Mapping,
  { afas, spotler }: { readonly afas: AfasContact | null; readonly spotler: SpotlerView | null },
): readonly Values[] {
  const bits = (of: Readonly<Record<number, boolean | null>>) =>
    Object.fromEntries(mapping.permissions.map(({ column, bit }) => [column, of[bit] ?? null]));
  return [
    {
      kind: 'values',
      side: 'afas',
      present: afas !== null,
      values: afas === null ? {} : { ...afas.fields, ...bits(afas.bits), blocked: afas.blocked },
    },
    {
      kind: 'values',
      side: 'spotler',
      present: spotler !== null,
      values: spotler === null ? {} : { ...spotler.fields, ...bits(spotler.bits), mailable: spotler.mailable },
    },
  ];
}
