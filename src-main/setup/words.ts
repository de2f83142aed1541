/** A name in a form in which spellings meet: `E-mail (werk)`, `EMailWerk` and `e_mail werk` are all `emailwerk`. */
export function nameKey(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

/** The words of a name, also of one in camel case: `ContactChangedOn` → contact, changed, on. */
export function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

/** What columns of AFAS and properties of Spotler are called, in Dutch and English, by what they mean. */
const fieldNames = {
  firstName: ['firstname', 'voornaam', 'roepnaam', 'givenname', 'usualname', 'calledname'],
  initials: ['initials', 'voorletters', 'initialen'],
  infix: ['infix', 'voorvoegsel', 'tussenvoegsel', 'tussenvoegsels', 'prefix', 'middlename', 'nameprefix'],
  lastName: ['lastname', 'achternaam', 'surname', 'familyname', 'familienaam'],
  gender: ['gender', 'geslacht', 'sex'],
  birthday: ['birthday', 'birthdate', 'dateofbirth', 'geboortedatum', 'verjaardag'],
  jobTitle: ['jobtitle', 'function', 'functie', 'functievisitekaart', 'functieopvisitekaart', 'jobtitlebusinesscard'],
  department: ['department', 'afdeling'],
  salutation: ['salutation', 'briefaanhef', 'aanhef', 'letterheading'],
  phone: [
    'phone',
    'phonenumber',
    'telephone',
    'telephonenumber',
    'telefoon',
    'telefoonnummer',
    'telefoonnummerwerk',
    'telefoonwerk',
    'worktelephonenumber',
    'workphone',
    'telnr',
  ],
  mobile: [
    'mobile',
    'mobilenumber',
    'mobilephone',
    'mobiel',
    'mobielnummer',
    'mobielwerk',
    'workmobile',
    'cellphone',
    'gsm',
  ],
  organisation: [
    'organisation',
    'organization',
    'organisatie',
    'organisatienaam',
    'organisationname',
    'company',
    'companyname',
    'bedrijf',
    'bedrijfsnaam',
  ],
  street: ['street', 'straat', 'straatnaam', 'streetname'],
  houseNumber: ['housenumber', 'huisnummer', 'huisnr', 'streetnumber'],
  postalCode: ['postalcode', 'postcode', 'zip', 'zipcode'],
  city: ['city', 'plaats', 'woonplaats', 'vestigingsplaats', 'town'],
  country: ['country', 'land', 'countrycode', 'landcode'],
  language: ['language', 'taal', 'taalcode', 'languagecode'],
  segment: ['segment', 'doelgroep', 'targetgroup'],
  sector: ['sector', 'branche', 'branch', 'industry'],
  employees: ['employees', 'aantalmedewerkers', 'numberofemployees', 'medewerkers'],
  website: ['website', 'homepage', 'url', 'internet'],
} as const;

export type Meaning = keyof typeof fieldNames;

const meanings = new Map<string, Meaning>(
  Object.entries(fieldNames).flatMap(([meaning, names]) => names.map((name) => [name, meaning as Meaning] as const)),
);

/** What a name stands for, or null for one that is not known. */
export function meaningOf(name: string): Meaning | null {
  return meanings.get(nameKey(name)) ?? null;
}

/** What newsletters and the like are called. */
const permissionNames: readonly (readonly string[])[] = [
  ['nieuwsbrief', 'newsletter', 'mailing', 'emailnieuwsbrief'],
  ['productnieuws', 'productnews', 'productupdates', 'productinformatie', 'productinformation'],
  ['evenementen', 'events', 'evenement', 'event', 'bijeenkomsten', 'uitnodigingen', 'invitations'],
  ['acties', 'aanbiedingen', 'promoties', 'promotions', 'offers', 'actions'],
  ['trainingen', 'training', 'trainings', 'cursussen', 'courses', 'opleidingen'],
  ['webinars', 'webinar'],
  ['klantonderzoek', 'onderzoek', 'survey', 'surveys', 'enquete', 'enquetes'],
];

/** Words around the subject of a permission: `Ontvangt nieuwsbrief (j/n)`. */
const around = new Set([
  'ontvangt',
  'ontvangen',
  'receives',
  'receive',
  'wil',
  'wants',
  'aanmelding',
  'optin',
  'opt',
  'in',
  'ja',
  'nee',
  'yes',
  'no',
  'j',
  'n',
  'y',
  'toestemming',
  'permission',
  'voor',
  'for',
  'de',
  'the',
  'email',
  'e',
  'mail',
]);

/** True when two names of permissions mean the same, in either language and whatever stands around the subject. */
export function samePermission(a: string, b: string): boolean {
  const [first, second] = [subjectOf(a), subjectOf(b)];
  if (first === '' || second === '') return false;
  return first === second || permissionNames.some((names) => names.includes(first) && names.includes(second));
}

function subjectOf(name: string): string {
  const words = wordsOf(name).filter((word) => !around.has(word));
  return words.join('');
}
