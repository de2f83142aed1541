import type { AfasColumn } from '../engine/ports.ts';

/** Id and label of a column as lower-case words: `DateOfEmployment`, "Datum in dienst" → ` date of employment datum in dienst `. */
function wordsOf({ id, label }: AfasColumn): string {
  const words = `${id} ${label}`
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z\d]+/g, ' ')
    .trim();
  return ` ${words} `;
}

/** Words that tell where a column comes from, and words that show that it does not. */
type Signs = { readonly says: RegExp; readonly unless?: RegExp };

const modules = {
  hrm: {
    says: / (medewerkers?|employees?|werknemers?|dienstverband(en)?|employment|in dienst|uit dienst|contract type|soort contract|hours per week|uren per week|salaris|salary|loon|wages?|verzuim|absence|verlof|leave|rooster|formatie|functieschaal|cao) /,
    // The size of an organisation is CRM (EmAm).
    unless: / (aantal medewerkers|number of employees|aantal werknemers) /,
  },
  orders: {
    says: / (verkooporders?|sales orders?|inkooporders?|purchase orders?|orders?|ordernummer|offertes?|quotations?|pakbon(nen)?|packing slips?|levering(en)?|deliver(y|ies)|artikel(en|code)?|items? code|abonnementen?|subscription lines?) /,
  },
  financial: {
    says: / (facturen|factuur|factuurnummer|invoices?|debiteur(en|nummer)?|debtors?|crediteur(en|nummer)?|creditors?|grootboek|ledger|saldo|balance|openstaand|outstanding|betaling(en)?|payments?|betaalconditie|omzet|turnover|revenue|krediet(limiet)?|credit limit|btw|vat) /,
  },
} as const satisfies Record<string, Signs>;

export type Module = keyof typeof modules;

/** The module of Profit that a column comes from, as far as its name and label tell; null for CRM. */
export function moduleOf(column: AfasColumn): Module | null {
  const words = wordsOf(column);
  for (const [module, signs] of Object.entries(modules) as [Module, Signs][]) {
    if (signs.says.test(words) && signs.unless?.test(words) !== true) return module;
  }
  return null;
}

const sensitive =
  / (bsn|so se|burgerservicenummer|citizen service number|social security( number)?|sofinummer|geboortedatum|date of birth|da bi|birth ?date|birthday|geboorteplaats|place of birth|nationaliteit|nationality|burgerlijke staat|marital status|iban|bankrekening|bank account|rekeningnummer|paspoort|passport|rijbewijs|identiteitsbewijs|id card|religie|religion|geloof|ziekte|illness|medisch|medical|etniciteit|ethnicity|overlijden|deceased|pasfoto|photo) /;

/** True for data that e-mail has no need of and that the law protects more than other data. */
export function isSensitive(column: AfasColumn): boolean {
  return sensitive.test(wordsOf(column));
}

/** `EmployeeId (Medewerker)` */
export function columnText({ id, label }: AfasColumn): string {
  return label === '' || label === id ? id : `${id} (${label})`;
}
