import type { PermissionSuggestion } from '../../../../src-shared/contract/setup.ts';
import type { Direction } from '../../../../src-shared/domain/connection.ts';
import { permissionsOf } from '../../../../src-shared/domain/setup/catalogue.ts';
import { type Consequence, consequencesOf } from '../../../../src-shared/domain/setup/consequences.ts';
import type { DraftConnection } from '../../../../src-shared/domain/setup/draft.ts';
import type { Sides } from '../../../../src-shared/domain/setup/reach.ts';
import { whyNotReturning } from '../../../../src-shared/domain/returning.ts';

export type DraftPermission = DraftConnection['permissions'][number];

/** A permission of the account with what it is mapped to; `description` is null for one that Spotler has no more. */
export type PermissionRow = {
  readonly bit: number;
  readonly description: string | null;
  readonly mapped: DraftPermission | null;
  /** Place in the draft's list; -1 where it is not mapped. */
  readonly at: number;
};

/** A row for each permission of the account, mapped or not, then those mapped that the account does not have. */
export function permissionRows({ properties }: Sides, permissions: readonly DraftPermission[]): PermissionRow[] {
  const offered = permissionsOf(properties);
  const rows = offered.map(({ bit, description }) => {
    const at = permissions.findIndex((one) => one.bit === bit);
    return { bit, description, mapped: permissions[at] ?? null, at };
  });
  const gone = permissions.flatMap((mapped, at) =>
    offered.some(({ bit }) => bit === mapped.bit) ? [] : [{ bit: mapped.bit, description: null, mapped, at }],
  );
  return [...rows, ...gone];
}

/** A suggestion that somebody took: both ways where AFAS has a field for it, else to Spotler only. */
export function permissionOf({ afas, bit, write }: PermissionSuggestion): DraftPermission {
  if (write === null) return { afas, bit, direction: 'toSpotler' };
  return { afas, bit, direction: 'both', write: { entity: write.entity, field: write.field } };
}

/** A permission with another column; a field to return into that does not take it falls away. */
export function withColumn(permission: DraftPermission, afas: string, sides: Sides): DraftPermission {
  const { write, ...bare } = { ...permission, afas };
  if (write === undefined) return bare;
  const type = sides.columns.find(({ id }) => id === afas)?.type;
  const field = sides.updateFields[write.entity]?.find(({ id }) => id === write.field);
  return whyNotReturning(type, write, field) === null ? { ...bare, write } : bare;
}

/** A permission that goes another way. What only goes to Spotler has no field to return into. */
export function withWay(permission: DraftPermission, direction: Direction): DraftPermission {
  const { write: _, ...bare } = permission;
  return direction === 'toSpotler' ? { ...bare, direction } : { ...permission, direction };
}

/** Permissions to which the same happens, with what that is. */
export type SameConsequences = { readonly bits: readonly number[]; readonly rows: readonly Consequence[] };

/** What happens to the mapped permissions, those with the same consequences together. */
export function groupedConsequences({ permissions, writeBack, bounce, afas }: DraftConnection): SameConsequences[] {
  const level = {
    writeBack: writeBack ?? 'optOutsOnly',
    hasBlocked: (afas.columns.blocked ?? '') !== '',
    bounce,
  } as const;
  const groups = new Map<string, { bits: number[]; rows: Consequence[] }>();
  for (const permission of permissions) {
    const rows = consequencesOf(permission, level);
    const key = JSON.stringify(rows);
    const group = groups.get(key);
    if (group) group.bits.push(permission.bit);
    else groups.set(key, { bits: [permission.bit], rows });
  }
  return [...groups.values()];
}
