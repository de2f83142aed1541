import type { Owner } from '../domain/owner.ts';
import type { Language } from './language.ts';

/** Who can act, as people are called. */
export const ownerNames: Readonly<Record<Language, Readonly<Record<Owner, string>>>> = {
  nl: { afasAdmin: 'AFAS-beheerder', spotler: 'Spotler', partner: 'AFAS-partner', marketer: 'Marketeer' },
  en: { afasAdmin: 'AFAS administrator', spotler: 'Spotler', partner: 'AFAS partner', marketer: 'Marketer' },
};
