import type { SwitchNote, SwitchValue } from '../server/types.ts';

type Assumed = SwitchNote & { readonly default: SwitchValue };

/**
 * Everything about the Mail+ REST API that no document or client proves, one switch a fact. The default is the reading
 * that the documents make likeliest; a client has to stand up to every value.
 */
const assumed = {
  authErrorStatus: {
    default: 401,
    values: [401, 403],
    about: 'Status of a refused key or signature. The vendor’s own client expects 401, another client 403.',
  },
  authErrorBody: {
    default: 'json',
    values: ['json', 'empty', 'html'],
    about: 'Body of such a refusal; a filter in front of the service may answer without JSON.',
  },
  timestampSkewSeconds: {
    default: 300,
    about:
      'How far oauth_timestamp may be off; 0 does not look at it. Undocumented, 300 is usual for OAuth 1.0a servers.',
  },
  nonceReplay: {
    default: 'refused',
    values: ['refused', 'accepted'],
    about: 'A second request with the same key, timestamp and nonce.',
  },
  licence: {
    default: true,
    values: [true, false],
    about: 'The account’s REST API licence; without it every call is 403 NOT_AUTHORIZED.',
  },
  encodedSlash: {
    default: 'accepted',
    values: ['accepted', 'refused'],
    about: 'A path with %2F in it; some Java servers answer 400 before the service sees it.',
  },
  feedShape: {
    default: 'byVersion',
    values: ['byVersion', 'envelope', 'array'],
    about: 'Updates and bounces: byVersion gives {paging, contacts} on the unversioned base, a bare array on -1.1.0.',
  },
  timestampFormat: {
    default: 'byVersion',
    values: ['byVersion', 'isoAmsterdam', 'isoUtc', 'epochMs', 'epochSeconds'],
    about:
      'created, lastChanged and bounce dates: byVersion gives ISO 8601 unversioned, milliseconds since 1970 on -1.1.0.',
  },
  dateWithoutOffset: {
    default: 'amsterdam',
    values: ['amsterdam', 'utc', 'refused'],
    about: 'How fromDate and toDate without time zone are read. The vendor’s configuration names Europe/Amsterdam.',
  },
  windowBounds: {
    default: 'inclusive',
    values: ['inclusive', 'halfOpen', 'exclusive'],
    about: 'Whether items exactly at fromDate and toDate belong to the window; halfOpen includes fromDate only.',
  },
  maxWindowDays: { default: 0, about: 'Longest window of the feeds in days, longer is 400; 0 knows no limit.' },
  feedOrder: {
    default: 'oldestFirst',
    values: ['oldestFirst', 'newestFirst'],
    about: 'Order of the feeds by time of change.',
  },
  maxPageSize: { default: 1000, about: 'Largest pageSize that is served. Undocumented; examples use 1, 10 and 100.' },
  overMaxPageSize: { default: 'clamped', values: ['clamped', 'refused'], about: 'A pageSize above the maximum.' },
  lastPage: {
    default: 'withoutAfter',
    values: ['withoutAfter', 'thenEmpty', 'repeatsAfter'],
    about:
      'How a list ends: the last page has no after; or every page that holds something has one and an empty page follows; or that empty page gives the same after again.',
  },
  pagingNext: {
    default: 'url',
    values: ['url', 'path', 'absent'],
    about: 'Form of paging.next, documented only as a string.',
  },
  unsetBits: {
    default: 'shown',
    values: ['shown', 'omitted'],
    about: 'Options of a set that were never written: shown as enabled false once the set holds anything, or left out.',
  },
  bitMerge: {
    default: 'perBit',
    values: ['perBit', 'wholeSet'],
    about: 'With purge false, the bits not sent stay as they were, or count as not set. The vendor sends single bits.',
  },
  purgeClearsBits: {
    default: true,
    values: [true, false],
    about: 'With purge true, bits that are not sent are cleared.',
  },
  unknownBit: { default: 'refused', values: ['refused', 'ignored'], about: 'A bit that the set does not have.' },
  emptyValue: {
    default: 'clears',
    values: ['clears', 'ignored', 'refused'],
    about: 'null or "" for a property while purge is false.',
  },
  unknownProperty: {
    default: 'refused',
    values: ['refused', 'ignored'],
    about: 'A property that does not exist or is hidden.',
  },
  badProperty: {
    default: 'rejectsContact',
    values: ['rejectsContact', 'skipped'],
    about: 'One invalid value: the whole contact is refused, or all but that value is stored.',
  },
  maxStringLength: {
    default: 65_535,
    about: 'Longest value of a text property; for contacts none is documented, 255 is for properties of products.',
  },
  overlongString: { default: 'refused', values: ['refused', 'cut'], about: 'A text longer than maxStringLength.' },
  foreignPostcode: {
    default: 'refused',
    values: ['refused', 'stored'],
    about: 'A postcode that is not Dutch. The vendor’s client holds those back, so they are evidently refused.',
  },
  intAsText: {
    default: 'refused',
    values: ['refused', 'accepted'],
    about: 'A whole number sent as text, for type int.',
  },
  mobileFormat: {
    default: 'any',
    values: ['any', 'international'],
    about: 'Check of mobile numbers: any with six digits or more, or + and 8 to 15 digits.',
  },
  withoutChannel: {
    default: 'refused',
    values: ['refused', 'invalidEmail', 'stored'],
    about:
      'A contact with neither e-mail address nor mobile number: NO_ACTIVE_CHANNEL, invalid e-mail, or stored all the same.',
  },
  updateFlag: {
    default: 'upsert',
    values: ['upsert', 'updateOnly'],
    about:
      'update true on POST: create or update, as all clients use it, or only update, as the documentation can be read.',
  },
  duplicateErrorType: {
    default: 'CONTACT_ALREADY_EXISTS',
    values: ['CONTACT_ALREADY_EXISTS', 'ID_NOTUNIQUE'],
    about: 'errorType of a POST without update for a contact that exists.',
  },
  emailRuleKnownId: {
    default: 'updates',
    values: ['updates', 'duplicates'],
    about:
      'De-duplication on e-mail only, and a known externalId comes with an address nobody has: that contact gets the address, or a second contact takes over the externalId.',
  },
  unchangedWriteTouches: {
    default: true,
    values: [true, false],
    about: 'A write that changes no value moves lastChanged all the same, and so comes back in the updates feed.',
  },
  statusChangeTouches: {
    default: true,
    values: [true, false],
    about: 'Becoming inactive (opt-out, bounce, complaint) moves lastChanged, and so shows in the updates feed.',
  },
  inactiveShowsAs: {
    default: 'channelOff',
    values: ['channelOff', 'unchanged', 'missing'],
    about:
      'How an inactive contact reads: channels false, as if nothing happened, or no longer there (404, not in the feed).',
  },
  globalOptOutClearsPermissions: {
    default: false,
    values: [true, false],
    about: 'A global opt-out also switches every permission off.',
  },
  optOutPush: {
    default: 'ok',
    values: ['ok', 'codeButStored', 'refused'],
    about:
      'A push to somebody who opted out: OK and stored, CONTACT_OPTOUT but stored, or CONTACT_OPTOUT and not stored.',
  },
  pushReactivates: {
    default: 'newEmailAfterBounce',
    values: ['never', 'newEmailAfterBounce', 'newEmail', 'always'],
    about:
      'When a write through the API makes an inactive contact active. One partner saw it for a new address after a bounce.',
  },
  inactivateEndpoint: {
    default: true,
    values: [true, false],
    about: 'PUT /contact/inactivate/{externalId} exists; without it the route is 404.',
  },
  anonymisedInFeed: { default: true, values: [true, false], about: 'Anonymised contacts come in the updates feed.' },
  anonymisedKeepsExternalId: {
    default: false,
    values: [true, false],
    about: 'An anonymised contact keeps its externalId and can be written to; else its externalId is free.',
  },
} as const satisfies Record<string, Assumed>;

type Widened<T> = T extends boolean ? boolean : T extends number ? number : T;
type ValueOf<A extends Assumed> = A extends { readonly values: readonly (infer V)[] } ? V : Widened<A['default']>;

export type SpotlerSwitches = { -readonly [Name in keyof typeof assumed]: ValueOf<(typeof assumed)[Name]> };

export const switchNotes: Readonly<Record<string, SwitchNote>> = assumed;

export const defaultSwitches = (): SpotlerSwitches =>
  Object.fromEntries(Object.entries(assumed).map(([name, fact]) => [name, fact.default])) as SpotlerSwitches;
