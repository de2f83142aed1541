import { references } from '../references.ts';
import { date, int, text, type UpdateObject, yesNo } from './field.ts';

/** The visiting address of a person or organisation. A country is always needed. */
export const addressObject: UpdateObject = {
  name: 'KnBasicAddressAdr',
  fields: [
    text('CoId', 3, 'Land', 'Country', { mandatory: true, references: references.country }),
    yesNo('PbAd', 'Is postbus', 'P.O. box'),
    text('StAd', 255, 'Toevoeging voor straat', 'Addition before street'),
    text('Ad', 60, 'Straat', 'Street'),
    int('HmNr', 'Huisnummer', 'House number'),
    text('HmAd', 30, 'Toevoeging aan huisnummer', 'House number addition'),
    text('ZpCd', 15, 'Postcode', 'Postal code'),
    text('Rs', 50, 'Woonplaats', 'City'),
    text('AdAd', 255, 'Adrestoevoeging', 'Address addition'),
    date('BeginDate', 'Ingangsdatum', 'Start date'),
  ],
};
