import type { SwitchNote, SwitchValue } from '../server/types.ts';

type Assumed = SwitchNote & { readonly default: SwitchValue };

/**
 * Everything about the AFAS Profit REST API that no document or client proves, one switch a fact. The default is the
 * best reading of the documentation; a client has to stand up to every value.
 */
const assumed = {
  profitVersion: {
    default: 8,
    values: [6, 7, 8, 9],
    about:
      'Two versions are live at the same time. Below 7: rows on separate lines, no trace header, an unencoded token is accepted. From 8 a language code may have 5 positions.',
  },
  tokenExpiry: {
    default: '0',
    about: 'metainfo.info.tokenExpiry. "0" is read as no expiry; the form of a real date is unknown.',
  },
  oauthExpiresIn: { default: 3600, about: 'Seconds an OAuth access token lives; 3600 in the documented example.' },
  oauthErrorStatus: {
    default: 400,
    values: [400, 401],
    about: 'Status of a refused token request. Error bodies of /oauth/token are undocumented; RFC 6749 says 400.',
  },
  unauthorisedBody: { default: '', about: 'Body of a 401; the specification shows an empty one.' },
  connectorNotAuthorisedStatus: {
    default: 401,
    values: [401, 500],
    about:
      'A connector that is not on the app connector: 401 by the documentation; a client saw a JSON text, likely with 500.',
  },
  connectorNotAuthorisedErrorNumber: {
    default: -2147180996,
    about: 'errorNumber of that JSON text; seen once.',
  },
  appConnectorBlockedStatus: {
    default: 0,
    values: [0, 401, 403, 500],
    about: 'Status of every call while the app connector is blocked, assumed to be 401; 0 when it is not blocked.',
  },
  getConnectorBlockedErrorNumber: {
    default: -2147180996,
    about: 'errorNumber of a blocked GetConnector definition; only its text is known.',
  },
  ipRestricted: {
    default: false,
    values: [true, false],
    about: 'The caller is not on the list of addresses of the app connector: 403 on everything.',
  },
  profitVersionAuthorised: {
    default: true,
    values: [true, false],
    about: '/ProfitVersion may need a connector of its own on the app connector.',
  },
  caseSensitiveFilters: {
    default: false,
    values: [true, false],
    about: 'Whether filters and sorting of text heed case; unknown, the usual database setting does not.',
  },
  booleanFilterValues: {
    default: 'any',
    values: ['any', 'words', 'digits'],
    about: 'What a yes/no filter value may look like: true and false, 1 and 0, or both. Undocumented.',
  },
  percentInFilter: {
    default: 'tolerated',
    values: ['tolerated', 'required', 'literal'],
    about: 'A % around the value of contains, starts with and ends with. Sources conflict.',
  },
  rejectZoneInFilter: {
    default: true,
    values: [true, false],
    about: 'A date filter that ends in Z is an error, else the Z is ignored. Seen in the field, years ago.',
  },
  subSecondDates: {
    default: true,
    values: [true, false],
    about: 'Dates are stored finer than a second, shown rounded, filtered as stored. Seen in the field, years ago.',
  },
  takeZeroGivesOneRow: {
    default: true,
    values: [true, false],
    about: 'take=0 gives one row. Seen in the field, years ago.',
  },
  trimTrailingBlanks: {
    default: false,
    values: [true, false],
    about: 'Text loses trailing blanks on its way out; nothing is known.',
  },
  blockedContactsAppear: {
    default: true,
    values: [true, false],
    about: 'Blocked contacts are rows like all others unless a definition filters them out. Assumed.',
  },
  freeFieldMovesChangedOn: {
    default: true,
    values: [true, false],
    about: 'A free field that changes moves the changed-on date of its contact. Unknown.',
  },
  addressMovesChangedOn: {
    default: true,
    values: [true, false],
    about: 'A new address moves the changed-on date of its person or organisation. Unknown.',
  },
  freeFieldIdInGet: {
    default: 'alias',
    values: ['alias', 'guid'],
    about: 'fieldId of a free-field column in metainfo/get: an alias such as U017, or the id of metainfo/update.',
  },
  referenceValuesInGet: {
    default: false,
    values: [true, false],
    about: 'metainfo/get lists the values of table links: the text says so, published samples do not show it.',
  },
  freeFieldValuesInUpdate: {
    default: true,
    values: [true, false],
    about: 'metainfo/update lists the values of a free field that is a table link. Expected, never seen.',
  },
  nullInUpdate: {
    default: 'ignored',
    values: ['ignored', 'clears', 'refused'],
    about: 'What null in an update means. Undocumented; "" is the way to clear.',
  },
  contactKeys: {
    default: 'either',
    values: ['either', 'idAndType', 'codes'],
    about: 'Keys that find a KnContact: CdId with ViKc, BcCoOga with BcCoPer, or either.',
  },
  contactReplyHasBody: {
    default: false,
    values: [true, false],
    about: 'KnContact answers a PUT with a body; none is documented.',
  },
  putInsertsWithoutMatch: {
    default: false,
    values: [true, false],
    about: 'A PUT that matches nobody inserts, as a POST does; seen over SOAP only.',
  },
  loosePersonGetsContact: {
    default: true,
    values: [true, false],
    about: 'A new person without organisation becomes a contact of type PER. Assumed.',
  },
  invalidJsonStatus: {
    default: 400,
    values: [400, 500],
    about: 'Status of a body that is not JSON; only its text was seen.',
  },
  verbNotSupportedStatus: {
    default: 400,
    values: [400, 401, 404, 405, 500],
    about: 'Status of a verb that the UpdateConnector does not have.',
  },
} as const satisfies Record<string, Assumed>;

type Widened<T> = T extends boolean ? boolean : T extends number ? number : T extends string ? string : never;
type ValueOf<A extends Assumed> = A extends { readonly values: readonly (infer V)[] } ? V : Widened<A['default']>;

export type AfasSwitches = { -readonly [Name in keyof typeof assumed]: ValueOf<(typeof assumed)[Name]> };

export const switchNotes: Readonly<Record<string, SwitchNote>> = assumed;

export const defaultSwitches = (): AfasSwitches =>
  Object.fromEntries(Object.entries(assumed).map(([name, fact]) => [name, fact.default])) as AfasSwitches;
