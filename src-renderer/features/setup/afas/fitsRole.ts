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
export function fitsRole(role: Role, { type }: Pick<SetupColumn, 'type'>): boolean {
  return types[role].includes(type);
}
