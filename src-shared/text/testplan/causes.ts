import type { CaseCause, SentenceParams } from '../../domain/case.ts';
import type { Owner } from '../../domain/owner.ts';
import { faultCatalogue, type FaultCode } from '../faults/index.ts';
import { fill } from '../fill.ts';
import { valueWords } from '../values.ts';
import type { Language } from '../language.ts';
import { expectations, type ExpectationCode } from './expectations.ts';

type Reason = { readonly owner: Owner; readonly nl: string; readonly en: string };

/** Why a case was skipped, waits or could not go on; what an expectation found instead stands in `expectations`. */
const reasons = {
  'case.needs': {
    owner: 'partner',
    nl: 'Wacht op {{id}}: zolang die niet slaagt, zegt deze proef niets.',
    en: 'Waits for {{id}}: as long as that does not pass, this case says nothing.',
  },
  'case.stopped': { owner: 'partner', nl: 'De sessie is gestopt.', en: 'The session was stopped.' },
  'case.skipped': {
    owner: 'partner',
    nl: 'Overgeslagen door wie het testplan draaide.',
    en: 'Skipped by whoever ran the test plan.',
  },
  'step.needsPerson': {
    owner: 'partner',
    nl: 'Wacht op een mens: deze stap kan alleen met de hand ({{act}}).',
    en: 'Waits for a person: this step can only be done by hand ({{act}}).',
  },
  'step.notSeen': {
    owner: 'partner',
    nl: 'De handeling is gedaan, maar is niet terug te zien ({{act}}).',
    en: 'The act was done, but does not show ({{act}}).',
  },
  'canary.tooFew': {
    owner: 'partner',
    nl: 'Voor deze proef zijn {{needed}} kanaries nodig; er zijn er {{present}}.',
    en: 'This case needs {{needed}} canaries; there are {{present}}.',
  },
  'canary.notOne': {
    owner: 'partner',
    nl: 'Er had precies één nieuw contact onder de fictieve organisatie moeten staan; het zijn er {{count}}.',
    en: 'There should have been exactly one new contact under the fictitious organisation; there are {{count}}.',
  },
  'cleanUp.failed': {
    owner: 'partner',
    nl: 'De kanaries konden niet worden teruggezet ({{code}}). De volgende start probeert het opnieuw.',
    en: 'The canaries could not be put back ({{code}}). The next start tries again.',
  },
  'cleanUp.left': {
    owner: 'partner',
    nl: 'Kanarie {{contact}} is nog niet teruggezet: {{what}}.',
    en: 'Canary {{contact}} is not put back yet: {{what}}.',
  },
  'cleanUp.owed': {
    owner: 'partner',
    nl: 'Een eerdere proef is nog niet opgeruimd; op kanaries die niet zijn zoals ze waren, zegt een proef niets.',
    en: 'An earlier case is not cleaned up yet; on canaries that are not as they were a case says nothing.',
  },
  'field.none': {
    owner: 'partner',
    nl: 'In deze koppeling is geen tekstveld van {{what}} gekoppeld, dus er is niets te testen.',
    en: 'This connection maps no text field of {{what}}, so there is nothing to test.',
  },
  'field.noReturn': {
    owner: 'partner',
    nl: 'In deze koppeling gaat geen tekstveld terug naar AFAS, dus er is niets te testen.',
    en: 'In this connection no text field returns to AFAS, so there is nothing to test.',
  },
  'permission.none': {
    owner: 'partner',
    nl: 'In deze koppeling is geen permissie gekoppeld, dus er is niets te testen.',
    en: 'This connection maps no permission, so there is nothing to test.',
  },
  'permission.noReturn': {
    owner: 'partner',
    nl: 'In deze koppeling gaat geen permissie terug naar AFAS, dus er is niets te testen.',
    en: 'In this connection no permission returns to AFAS, so there is nothing to test.',
  },
  'writeBack.none': {
    owner: 'partner',
    nl: 'Deze koppeling schrijft nooit naar AFAS (writeBack: none), dus er is niets te testen.',
    en: 'This connection never writes to AFAS (writeBack: none), so there is nothing to test.',
  },
  'blocked.unmapped': {
    owner: 'partner',
    nl: 'De kolom Geblokkeerd is niet gekoppeld, dus een blokkade is niet te zien.',
    en: 'The column Blocked is not mapped, so a block cannot be seen.',
  },
  'dedup.email': {
    owner: 'spotler',
    nl: 'Dit Spotler-account ontdubbelt op e-mailadres: twee contacten met één adres worden er één.',
    en: 'This Spotler account de-duplicates by e-mail address: two contacts with one address become one.',
  },
  'organisation.second': {
    owner: 'partner',
    nl: 'Voor deze proef is een tweede fictieve organisatie nodig (testPlan.secondOrganisationId).',
    en: 'This case needs a second fictitious organisation (testPlan.secondOrganisationId).',
  },
  'lastName.unmapped': {
    owner: 'partner',
    nl: 'De achternaam is niet gekoppeld; daaraan herkent Pont een samenvoeging.',
    en: 'The last name is not mapped; by it Pont recognises a merge.',
  },
} as const satisfies Record<string, Reason>;

type ReasonCode = keyof typeof reasons;
export type CauseCode = ReasonCode | ExpectationCode;

/** Who can take a cause away. */
export function causeOwner(code: CauseCode): Owner {
  return isReason(code) ? reasons[code].owner : expectations[code].owner;
}

/** Why a case did not pass, as people read it. Besides its own codes there is `fault`, with the fault's code in it. */
export function causeSentence({ code, params }: Pick<CaseCause, 'code' | 'params'>, language: Language): string {
  const words = inWords(params, language);
  if (isReason(code)) return fill(reasons[code][language], words);
  if (isExpectation(code)) return fill(expectations[code][language].failed, words);
  const known = String(params['code'] ?? '');
  const entry = Object.hasOwn(faultCatalogue, known) ? faultCatalogue[known as FaultCode] : null;
  return entry === null ? known : fill(entry[language].message, params);
}

/** An expectation that held, or what was found instead. */
export function expectationSentence(code: string, params: SentenceParams, held: boolean, language: Language): string {
  if (!isExpectation(code)) return code;
  return fill(expectations[code][language][held ? 'held' : 'failed'], inWords(params, language));
}

/** Values that are no text stand in evidence as `#yes`, `#no` and `#empty`, and are read in the reader's language. */
export function inWords(params: SentenceParams, language: Language): SentenceParams {
  const { yes, no, empty } = valueWords[language];
  const words: Readonly<Record<string, string>> = { '#yes': yes, '#no': no, '#empty': empty };
  const one = (value: string | number): string | number =>
    typeof value === 'string' ? value.replaceAll(/#(yes|no|empty)\b/g, (mark) => words[mark] ?? mark) : value;
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, one(value)]));
}

function isReason(code: string): code is ReasonCode {
  return Object.hasOwn(reasons, code);
}

function isExpectation(code: string): code is ExpectationCode {
  return Object.hasOwn(expectations, code);
}

/** Both languages of every sentence, for the test that holds them together. */
export const causeSentences: Readonly<Record<string, Reason>> = reasons;
