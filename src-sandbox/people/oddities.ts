import type { MadeContact, MadeOrganisation, MadePerson } from './types.ts';

type ContactValues = Pick<
  MadeContact,
  'email' | 'jobTitle' | 'segment' | 'blocked' | 'newsletter' | 'productNews' | 'events'
>;

/** What is set by hand on one of the first contacts; everything else is made as for any other. */
export type Oddity = {
  readonly person?: Partial<Omit<MadePerson, 'personNo'>>;
  readonly contact?: Partial<ContactValues>;
  /** `loose`: no organisation. `new`: the contact opens an organisation with these values. */
  readonly at?: 'loose' | { readonly new: Partial<Omit<MadeOrganisation, 'organisationId'>> };
  /** The address of the organisation itself instead of a personal one. */
  readonly sharedEmail?: true;
  /** The person of the first contact once more, now at another organisation. */
  readonly firstPersonAgain?: true;
};

/** Names that break careless programs; also sprinkled over large worlds. */
export const oddNames: readonly Partial<Omit<MadePerson, 'personNo'>>[] = [
  { firstName: '<img src=x onerror=alert(1)>', infix: null, lastName: 'Markup' },
  { firstName: '=HYPERLINK("http://x")', infix: null, lastName: '+31-formule' },
  { firstName: 'Zoë 🚲', infix: 'van der', lastName: 'Fiets👩‍👩‍👧' },
  { firstName: 'דוד', infix: null, lastName: 'מזרחי', language: 'EN' },
  { firstName: 'Rene\u0301e', infix: null, lastName: 'Cafe\u0301' },
  { firstName: 'Trijntje ', infix: 'de ', lastName: 'Achterspatie  ' },
  { firstName: 'Wilhelmina Johanna Cornelia Maria Theodora Elisab', infix: null, lastName: 'Langenaam-'.repeat(8) },
  { firstName: 'Ted', infix: null, lastName: `O'Brien-"Mac" \\ N\u2019Guessan; DROP, ja` },
];

const plain: Oddity = { contact: { blocked: false, newsletter: true, productNews: true, events: false } };

/**
 * The first contacts of every world, in order, so that a small world has each oddity too. E-mail addresses live only
 * under domains reserved for examples.
 */
export const oddities: readonly Oddity[] = [
  { ...plain, at: { new: { country: 'NL', city: 'Utrecht', postalCode: '3511 AB' } } },
  { ...plain, person: { infix: 'van der', lastName: 'Velden' } },
  { ...plain, person: { infix: 'de', lastName: 'Vries' } },
  { ...plain, person: { infix: "'t", lastName: 'Hart' } },
  { ...plain, sharedEmail: true },
  { contact: { blocked: false, newsletter: false, productNews: true, events: true }, sharedEmail: true },
  { ...plain, contact: { blocked: false, email: null, newsletter: true } },
  { ...plain, contact: { blocked: false, email: 'j.jansen@@voorbeeld', newsletter: true } },
  { ...plain, at: 'loose' },
  { contact: { blocked: true, newsletter: true, productNews: true, events: true } },
  { ...plain, at: { new: { country: 'B', city: 'Antwerpen', postalCode: '2018' } }, person: { language: 'NL' } },
  { ...plain, at: { new: { country: 'D', city: 'Münster', postalCode: '48143' } }, person: { language: 'DE' } },
  { ...plain, at: { new: {} }, firstPersonAgain: true },
  ...oddNames.map((person): Oddity => ({ ...plain, person })),
  { contact: { blocked: false, newsletter: false, productNews: false, events: false } },
  { contact: { blocked: false, newsletter: true, productNews: true, events: true } },
  { ...plain, contact: { blocked: false, email: 'piet, klaas@example.nl', newsletter: true } },
  { ...plain, contact: { blocked: false, email: 'J.DE.VRIES@EXAMPLE.NL', newsletter: true } },
  { ...plain, contact: { blocked: false, email: 'j.de.vries@example.nl', newsletter: false } },
  { ...plain, at: { new: { name: 'Gebr. "De Boer" & Zn. <Transport> B.V.', houseNumberAddition: 'a-bis' } } },
  { ...plain, person: { firstName: null, infix: null, lastName: 'Receptie' }, contact: { jobTitle: null } },
  { ...plain, contact: { blocked: true, email: null, newsletter: false } },
  { ...plain, at: 'loose', contact: { blocked: false, email: null } },
];
