import type { PermissionSuggestion } from '../../src-shared/contract/setup.ts';
import type { WriteTarget } from '../../src-shared/domain/connection.ts';
import { permissionsOf, type SetupColumn } from '../../src-shared/domain/setup/catalogue.ts';
import { type Sides, targetsFor } from '../../src-shared/domain/setup/reach.ts';
import { byLabel } from './suggest-fields.ts';
import { nameKey, samePermission } from './words.ts';

type Used = { readonly columns: ReadonlySet<string>; readonly bits: ReadonlySet<number> };

/**
 * Which yes/no column could be which permission of Spotler, each with why. Only yes/no columns come into question, so
 * that blocking in AFAS works (R2). Nothing of this is applied by itself.
 */
export function suggestPermissions(sides: Sides, used: Used): PermissionSuggestion[] {
  const columns = sides.columns.filter(({ id, type }) => type === 'boolean' && !used.columns.has(id));
  const taken = new Set<string>();
  return permissionsOf(sides.properties).flatMap(({ bit, description }): PermissionSuggestion[] => {
    if (used.bits.has(bit)) return [];
    const free = columns.filter(({ id }) => !taken.has(id));
    const exact = free.find(({ id, label }) => [id, label].some((name) => nameKey(name) === nameKey(description)));
    const column = exact ?? free.find(({ id, label }) => [id, label].some((name) => samePermission(name, description)));
    if (column === undefined) return [];
    taken.add(column.id);
    const write = byLabel(column, sides.updateFields, targetsFor(column.id, sides));
    const reason = exact
      ? ({ code: 'label', params: { name: description } } as const)
      : ({ code: 'synonym', params: { column: column.label || column.id, property: description } } as const);
    const reasons = [reason, ...(write ? [{ code: 'samePlace', params: { field: write.label } } as const] : [])];
    return [{ afas: column.id, bit, description, write, certainty: exact ? 'sure' : 'likely', reasons }];
  });
}

const bounceName = /bounce|onbestelbaar|undeliverable|onbezorgbaar/;

/** Fields of the contact that look made for telling a bounce: text or yes/no. */
export function suggestBounce(
  { updateFields }: Sides,
  columns: readonly SetupColumn[],
): (WriteTarget & { label: string })[] {
  const shown = new Set(columns.map(({ label }) => nameKey(label)));
  return (updateFields.contact ?? []).flatMap(({ id, label, type, tableLink }) => {
    const fits = !tableLink && (type === 'string' || type === 'blob' || type === 'boolean');
    // A field that is mapped the ordinary way shows something else.
    return fits && bounceName.test(nameKey(label)) && !shown.has(nameKey(label))
      ? [{ entity: 'contact' as const, field: id, label }]
      : [];
  });
}
