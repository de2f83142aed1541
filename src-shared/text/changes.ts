import type { ChangeStep } from '../domain/change.ts';
import type { Owner } from '../domain/owner.ts';
import type { Language } from './language.ts';

type Sentence = Readonly<Record<Language, string>>;

/** Where the new value of a field comes from, and who can say more about it. */
export const changeReasons = {
  'field.fromAfas': {
    owner: 'afasAdmin',
    nl: 'De waarde komt uit AFAS.',
    en: 'The value comes from AFAS.',
  },
  'field.fromSpotler': {
    owner: 'marketer',
    nl: 'De waarde komt uit Spotler.',
    en: 'The value comes from Spotler.',
  },
  'field.takenBack': {
    owner: 'marketer',
    nl: 'Een run is ongedaan gemaakt: de waarde van ervoor.',
    en: 'A run was undone: the value of before.',
  },
  'bounce.told': {
    owner: 'marketer',
    nl: 'Of Spotler een bounce kreeg van het e-mailadres.',
    en: 'Whether Spotler got a bounce from the e-mail address.',
  },
} as const satisfies Record<string, Sentence & { readonly owner: Owner }>;

/** How far a change came. */
export const changeSteps: Readonly<Record<ChangeStep, Sentence>> = {
  planned: { nl: 'gepland', en: 'planned' },
  sent: { nl: 'verstuurd, nog niet bevestigd', en: 'sent, not confirmed yet' },
  confirmed: { nl: 'bevestigd', en: 'confirmed' },
  failed: { nl: 'geweigerd', en: 'refused' },
  dropped: { nl: 'niet geschreven, wordt opnieuw bekeken', en: 'not written, looked at again' },
  dry: { nl: 'proef', en: 'dry run' },
};

export const changeKinds: Readonly<Record<'create' | 'update', Sentence>> = {
  create: { nl: 'nieuw', en: 'new' },
  update: { nl: 'wijziging', en: 'change' },
};

type ChangeColumn =
  'contactId' | 'name' | 'email' | 'side' | 'kind' | 'what' | 'field' | 'before' | 'after' | 'cause' | 'step';

/** Column heads of an export, in their order. */
export const changeColumns: Readonly<Record<Language, Readonly<Record<ChangeColumn, string>>>> = {
  nl: {
    contactId: 'ContactId',
    name: 'Naam',
    email: 'E-mail',
    side: 'Waar',
    kind: 'Soort',
    what: 'Wat',
    field: 'Veld',
    before: 'Voor',
    after: 'Na',
    cause: 'Oorzaak',
    step: 'Stand',
  },
  en: {
    contactId: 'ContactId',
    name: 'Name',
    email: 'E-mail',
    side: 'Where',
    kind: 'Kind',
    what: 'What',
    field: 'Field',
    before: 'Before',
    after: 'After',
    cause: 'Cause',
    step: 'Step',
  },
};

/** Why a list of changes is empty. */
export const noChanges = {
  cut: {
    nl: 'Van deze run is niets bewaard: hij werd afgebroken voordat er iets geschreven was, of is langer dan 90 dagen geleden.',
    en: 'Nothing is kept of this run: it was cut short before anything was written, or is longer ago than 90 days.',
  },
  none: { nl: 'Deze run wijzigt niets.', en: 'This run changes nothing.' },
  gone: {
    nl: 'De wijzigingen van deze run worden niet meer bewaard: van proefruns alleen die van de laatste, van andere runs wat in de laatste 90 dagen geschreven is, en van een gestopte run alleen wat al geschreven was.',
    en: 'The changes of this run are no longer kept: of dry runs only those of the last one, of other runs what was written in the last 90 days, and of a run that was stopped only what was written by then.',
  },
} as const satisfies Record<string, Sentence>;
