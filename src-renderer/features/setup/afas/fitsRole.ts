import type { ColumnRole } from '../../../../src-shared/contract/setup.ts';
import type { ColumnType, SetupColumn } from '../../../../src-shared/domain/setup/catalogue.ts';

export type Role = ColumnRole;

const types: Readonly<Record<Role, readonly ColumnType[]>> = {
  contactId: ['int', 'string'],
  personNo: ['int', 'string'],
  organisationId: ['int', 'string'],
  email: ['string'],
  blocked: ['boolean'],
  contactType: ['string'],
  changedOn: ['date'],
};

/** True for a column whose type can carry this part of the link. */
function fitsRole(role: Role, { type }: Pick<SetupColumn, 'type'>): boolean {
  return types[role].includes(type);
}

/**
 * The columns among which one is chosen for a part of the link. What was chosen and does not, or no longer, fit stays in
 * sight, with its sentence beside it.
 */
export function columnChoices(role: Role, columns: readonly SetupColumn[], chosen: string): readonly string[] {
  const fitting = columns.filter((column) => fitsRole(role, column)).map(({ id }) => id);
  return chosen === '' || fitting.includes(chosen) ? fitting : [chosen, ...fitting];
}
