import type { FoundList } from '../../domain/check.ts';
import type { Owner } from '../../domain/owner.ts';

type Entry = { readonly owner: Owner; readonly nl: string; readonly en: string };

/** Why somebody is in a list that a check found, by list. */
export const foundSentences: Readonly<Record<FoundList, Entry>> = {
  twice: { owner: 'afasAdmin', nl: 'Komt in meer dan één rij voor.', en: 'Occurs in more than one row.' },
  noOrganisation: {
    owner: 'afasAdmin',
    nl: 'Hangt in AFAS niet onder een organisatie.',
    en: 'Does not hang under an organisation in AFAS.',
  },
  noEmail: { owner: 'afasAdmin', nl: 'Geen e-mailadres in AFAS.', en: 'No e-mail address in AFAS.' },
  invalidEmail: {
    owner: 'afasAdmin',
    nl: 'Het e-mailadres in AFAS kan niet bestaan.',
    en: 'The e-mail address in AFAS cannot exist.',
  },
  sharedAddress: {
    owner: 'afasAdmin',
    nl: 'Deelt het e-mailadres met een ander contact.',
    en: 'Shares the e-mail address with another contact.',
  },
  noExternalId: {
    owner: 'marketer',
    nl: 'Staat in Spotler zonder External id: gemaakt door een formulier of import.',
    en: 'Is in Spotler without an External id: made by a form or an import.',
  },
  foreignId: {
    owner: 'partner',
    nl: 'De External id in Spotler hoort bij geen contact uit AFAS.',
    en: 'The External id in Spotler belongs to no contact of AFAS.',
  },
  optedOutInSpotler: {
    owner: 'marketer',
    nl: 'Ja in AFAS, afgemeld in Spotler.',
    en: 'Yes in AFAS, opted out in Spotler.',
  },
  optedOutInAfas: {
    owner: 'marketer',
    nl: 'Nee of geblokkeerd in AFAS, mailbaar in Spotler.',
    en: 'No or blocked in AFAS, mailable in Spotler.',
  },
  changedElsewhere: {
    owner: 'partner',
    nl: 'Veranderde in Spotler zonder dat Pont dat schreef.',
    en: 'Changed in Spotler without Pont writing it.',
  },
};
