import type { Bilingual } from '../language.ts';
import type { Contact } from '../world/types.ts';
import { type Column, computed } from './column.ts';

const isEmployee = (contact: Contact): boolean => contact.id % 7 === 0;
const hasOrders = (contact: Contact): boolean => contact.id % 3 === 0;
const day = 24 * 3_600_000;

const contractTypes: readonly Bilingual[] = [
  { nl: 'Vast', en: 'Permanent' },
  { nl: 'Bepaalde tijd', en: 'Fixed term' },
];

/** Columns from HRM and order management, which do not belong in a link of contacts. */
export const moduleColumns: readonly Column[] = [
  computed(
    'EmployeeId',
    { nl: 'Medewerker', en: 'Employee' },
    { dataType: 'string', length: 15, controlType: 5 },
    (contact) => (isEmployee(contact) ? String(contact.id).padStart(6, '0') : null),
  ),
  computed(
    'DateOfEmployment',
    { nl: 'Datum in dienst', en: 'Date of employment' },
    { dataType: 'date', length: 0 },
    (contact) => (isEmployee(contact) ? Date.UTC(2015, 0, 1) + (contact.id % 3000) * day : null),
  ),
  computed(
    'ContractType',
    { nl: 'Soort dienstverband', en: 'Type of employment' },
    { dataType: 'string', length: 50, controlType: 5 },
    (contact, language) => (isEmployee(contact) ? (contractTypes[contact.id % 2]?.[language] ?? null) : null),
  ),
  computed(
    'HoursPerWeek',
    { nl: 'Uren per week', en: 'Hours per week' },
    { dataType: 'decimal', length: 17, decimals: 2 },
    (contact) => (isEmployee(contact) ? 16 + (contact.id % 49) / 2 : null),
  ),
  computed(
    'SalesOrderNumber',
    { nl: 'Verkooporder', en: 'Sales order' },
    { dataType: 'string', length: 12, controlType: 5 },
    (contact) => (hasOrders(contact) ? `VO${String(contact.id * 3).padStart(8, '0')}` : null),
  ),
  computed(
    'LastOrderDate',
    { nl: 'Datum laatste verkooporder', en: 'Date of last sales order' },
    { dataType: 'date', length: 0 },
    (contact) => (hasOrders(contact) ? Date.UTC(2022, 0, 1) + (contact.id % 700) * day : null),
  ),
];
