import { createHash } from 'node:crypto';
import type { Bilingual } from './language.ts';

/** The free fields this customer added to contacts, by the name under which the sandbox stores them. */
export const freeFieldKeys = ['segment', 'newsletter', 'productNews', 'events', 'bounced', 'bounceText'] as const;
export type FreeFieldKey = (typeof freeFieldKeys)[number];

/** Update ids by free field: `U` and 32 upper-case hexadecimal digits. */
export type FreeFieldIds = Readonly<Record<FreeFieldKey, string>>;

export const freeFieldLabels: Readonly<Record<FreeFieldKey, Bilingual>> = {
  segment: { nl: 'Segment', en: 'Segment' },
  newsletter: { nl: 'Nieuwsbrief', en: 'Newsletter' },
  productNews: { nl: 'Productnieuws', en: 'Product news' },
  events: { nl: 'Evenementen', en: 'Events' },
  bounced: { nl: 'E-mail onbestelbaar', en: 'E-mail bounced' },
  bounceText: { nl: 'Reden onbestelbaar', en: 'Bounce reason' },
};

/** Ids differ between environments, as those of free fields made by hand do, and stay the same within one. */
export const freeFieldIds = (environmentId: string): FreeFieldIds => {
  const id = (key: FreeFieldKey): string => {
    const digits = createHash('sha256').update(`${environmentId}/${key}`).digest('hex');
    return `U${digits.slice(0, 32).toUpperCase()}`;
  };
  return {
    segment: id('segment'),
    newsletter: id('newsletter'),
    productNews: id('productNews'),
    events: id('events'),
    bounced: id('bounced'),
    bounceText: id('bounceText'),
  };
};
