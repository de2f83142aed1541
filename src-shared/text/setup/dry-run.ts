import type { DryRunList } from '../../contract/setup.ts';
import type { Language } from '../language.ts';

/** The lists of a dry run. */
export const dryRunListNames: Readonly<Record<DryRunList, Readonly<Record<Language, string>>>> = {
  becomesMailable: { nl: 'wordt mailbaar', en: 'becomes mailable' },
  becomesUnmailable: { nl: 'niet meer mailbaar', en: 'no longer mailable' },
  create: { nl: 'nieuw in Spotler', en: 'new in Spotler' },
  update: { nl: 'gewijzigd in Spotler', en: 'changed in Spotler' },
  optIn: { nl: 'permissie aan', en: 'permission on' },
  optOut: { nl: 'permissie uit', en: 'permission off' },
  toAfas: { nl: 'gewijzigd in AFAS', en: 'changed in AFAS' },
  conflict: { nl: 'conflict', en: 'conflict' },
  excluded: { nl: 'uitgesloten', en: 'excluded' },
  unchanged: { nl: 'ongewijzigd', en: 'unchanged' },
  all: { nl: 'alle contacten', en: 'all contacts' },
};
