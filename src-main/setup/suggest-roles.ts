import type { ColumnRole, ConnectorLook } from '../../src-shared/contract/setup.ts';
import type { ColumnType, SetupColumn } from '../../src-shared/domain/setup/catalogue.ts';
import { nameKey, wordsOf } from './words.ts';

type Suggested = ConnectorLook['roles'][number];

/** How a column of a role is called, and which types it can have. */
const roles: Readonly<
  Record<Exclude<ColumnRole, 'changedOn'>, { readonly names: readonly string[]; readonly types: readonly ColumnType[] }>
> = {
  contactId: {
    names: ['contactid', 'contactpersoonid', 'idcontact', 'cdid', 'contactnummer', 'contactnumber'],
    types: ['int', 'string'],
  },
  personNo: {
    names: [
      'personno',
      'personnumber',
      'persoonsnummer',
      'persoonnummer',
      'personid',
      'persoonid',
      'nummerpersoon',
      'codepersoon',
      'bccoper',
    ],
    types: ['string', 'int'],
  },
  organisationId: {
    names: [
      'organisationid',
      'organizationid',
      'organisatieid',
      'organisatienummer',
      'organisationnumber',
      'organisationno',
      'codeorganisatie',
      'nummerorganisatie',
      'bccooga',
    ],
    types: ['string', 'int'],
  },
  email: {
    names: [
      'email',
      'emailadres',
      'emailaddress',
      'emailwerk',
      'workemail',
      'emailwork',
      'mailwerk',
      'mailwork',
      'emad',
      'emailzakelijk',
    ],
    types: ['string'],
  },
  blocked: { names: ['blocked', 'geblokkeerd', 'contactgeblokkeerd', 'contactblocked'], types: ['boolean'] },
  contactType: { names: ['type', 'soortcontact', 'typeofcontact', 'contacttype', 'vikc'], types: ['string'] },
};

/** Without these the link cannot work. */
const required: readonly ColumnRole[] = ['contactId', 'personNo', 'organisationId', 'email'];

/** Columns that look as if they carry the link, by role. A name is surer than a label, which a person can type. */
export function suggestRoles(columns: readonly SetupColumn[]): Pick<ConnectorLook, 'roles' | 'missing'> {
  const found: Suggested[] = [];
  for (const role of Object.keys(roles) as (keyof typeof roles)[]) {
    const { names, types } = roles[role];
    const candidates = columns.filter(({ type }) => types.includes(type));
    const byName = candidates.find(({ id }) => names.includes(nameKey(id)));
    const byLabel = candidates.find(({ label }) => names.includes(nameKey(label)));
    const column = byName ?? byLabel;
    if (column === undefined) continue;
    const reason = { code: byName ? 'name' : 'label', params: { name: byName ? column.id : column.label } } as const;
    found.push({ role, column: column.id, certainty: byName ? 'sure' : 'likely', reasons: [reason] });
  }
  found.push(...changeDates(columns));
  const missing = required.filter((role) => !found.some((one) => one.role === role));
  return { roles: found, missing };
}

const changeWords = new Set([
  'changed',
  'gewijzigd',
  'modified',
  'mutatie',
  'wijziging',
  'wijzigingsdatum',
  'mutatiedatum',
  'updated',
]);

/** At most three: the change dates of contact, person and organisation. */
function changeDates(columns: readonly SetupColumn[]): Suggested[] {
  const dates = columns.filter(
    ({ type, id, label }) =>
      type === 'date' && [...wordsOf(id), ...wordsOf(label)].some((word) => changeWords.has(word)),
  );
  return dates.slice(0, 3).map(({ id }) => ({
    role: 'changedOn',
    column: id,
    certainty: 'sure',
    reasons: [{ code: 'type', params: { type: 'date' } }],
  }));
}

const imageWords = new Set(['image', 'afbeelding', 'foto', 'photo', 'picture', 'logo']);
const otherModules =
  /medewerker|employee|salar|dienstverband|verlof|ziekte|verkooporder|salesorder|order(?:nummer|number|no|nr|datum|date|total|totaal|bedrag|amount)|factu|invoice|debiteur|crediteur|debtor|creditor|grootboek|ledger|betaal|payment/;
const sensitive =
  /bsn|socialsecurity|burgerservice|iban|bankrekening|bankaccount|nationalit|burgerlijkestaat|maritalstatus|geboorte|birth|religi|gezondheid|health/;

/** What to know about a column before it is used: a picture, from another module than CRM, or sensitive. */
export function columnNoteOf({ id, label, type }: SetupColumn): 'image' | 'otherModule' | 'sensitive' | null {
  const keys = [nameKey(id), nameKey(label)];
  if (type === 'blob' && [...wordsOf(id), ...wordsOf(label)].some((word) => imageWords.has(word))) return 'image';
  // A number of employees is a fact of the organisation, not somebody's file.
  const counts = keys.some((key) => /^(aantal|numberof)/.test(key));
  if (!counts && keys.some((key) => otherModules.test(key))) return 'otherModule';
  return keys.some((key) => sensitive.test(key)) ? 'sensitive' : null;
}
