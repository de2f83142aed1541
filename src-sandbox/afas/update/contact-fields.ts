import { type FreeFieldIds, freeFieldLabels } from '../free-fields.ts';
import { references } from '../references.ts';
import { int, memo, text, type UpdateObject, yesNo } from './field.ts';

/** KnContact with this environment's free fields. */
export const contactObject = (freeFields: FreeFieldIds): UpdateObject => {
  const freeYesNo = (key: 'newsletter' | 'productNews' | 'events' | 'bounced') =>
    yesNo(freeFields[key], freeFieldLabels[key].nl, freeFieldLabels[key].en, { freeField: key });
  return {
    name: 'KnContact',
    fields: [
      int('CdId', 'Contact-id', 'Contact ID', { finds: true }),
      text('BcCoOga', 15, 'Code organisatie', 'Organisation code', { finds: true, controlType: 5 }),
      text('BcCoPer', 15, 'Code persoon', 'Person code', { finds: true, controlType: 5 }),
      text('ViKc', 3, 'Soort contact', 'Type of contact', { finds: true, references: references.contactType }),
      yesNo('PadAdr', 'Postadres is adres', 'Postal address is address'),
      text('ExAd', 255, 'Afdeling', 'Department'),
      text('ViFu', 20, 'Functie', 'Function', { references: references.contactFunction }),
      text('FuDs', 50, 'Functie op visitekaart', 'Job title on business card'),
      yesNo('Corr', 'Correspondentie', 'Correspondence'),
      text('ViMd', 3, 'Voorkeursmedium', 'Preferred medium', { references: references.medium }),
      text('TeNr', 255, 'Telefoonnummer werk', 'Work telephone number'),
      text('FaNr', 255, 'Fax werk', 'Work fax'),
      text('MbNr', 255, 'Mobiel werk', 'Work mobile'),
      text('EmAd', 255, 'E-mail werk', 'Work e-mail'),
      text('HoPa', 255, 'Homepage', 'Homepage'),
      memo('Re', 'Toelichting', 'Remark'),
      yesNo('Bl', 'Geblokkeerd', 'Blocked'),
      text('AtLn', 255, 'T.a.v.-regel', 'Attention line'),
      text('LeHe', 255, 'Briefaanhef', 'Salutation'),
      text('SocN', 255, 'Social network', 'Social network'),
      text('Face', 255, 'Facebook', 'Facebook'),
      text('Link', 255, 'LinkedIn', 'LinkedIn'),
      text('Twtr', 255, 'X', 'X'),
      yesNo('AddToPortal', 'Toegang tot portal', 'Portal access'),
      text('EmailPortal', 255, 'E-mail portal', 'Portal e-mail'),
      text(freeFields.segment, 20, freeFieldLabels.segment.nl, freeFieldLabels.segment.en, {
        freeField: 'segment',
        references: references.segment,
      }),
      freeYesNo('newsletter'),
      freeYesNo('productNews'),
      freeYesNo('events'),
      freeYesNo('bounced'),
      text(freeFields.bounceText, 255, freeFieldLabels.bounceText.nl, freeFieldLabels.bounceText.en, {
        freeField: 'bounceText',
      }),
    ],
  };
};
