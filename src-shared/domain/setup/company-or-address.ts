import type { SetupColumn } from './catalogue.ts';

/** What columns with company name, street, house number, postal code and city are called, in Dutch and English. */
const names: ReadonlySet<string> = new Set([
  'company',
  'companyname',
  'bedrijf',
  'bedrijfsnaam',
  'organisatie',
  'organisatienaam',
  'organisation',
  'organisationname',
  'organization',
  'organizationname',
  'street',
  'streetname',
  'straat',
  'straatnaam',
  'address',
  'adres',
  'housenumber',
  'buildingnumber',
  'huisnummer',
  'huisnr',
  'huisnummertoevoeging',
  'housenumberaddition',
  'postalcode',
  'postcode',
  'zipcode',
  'zip',
  'city',
  'town',
  'plaats',
  'plaatsnaam',
  'woonplaats',
]);

/**
 * True for a column that by its name shows what is never written to AFAS (R8). A column does not say which field it shows,
 * so this explains and advises; what is never written is refused by the field itself.
 */
export function showsCompanyOrAddress({ id, label }: Pick<SetupColumn, 'id' | 'label'>): boolean {
  return [id, label].some((name) => names.has(name.toLowerCase().replace(/[^a-z]/g, '')));
}
