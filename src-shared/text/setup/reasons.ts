import type { ReasonCode, StepReason } from '../../domain/setup/state.ts';
import { fill } from '../fill.ts';
import type { Language } from '../language.ts';

type Sentence = Readonly<Record<Language, string>>;

/** Why a step is not done, shown at the step as a whole. */
export const reasonSentences: Readonly<Record<ReasonCode, Sentence>> = {
  'afas.credentialsMissing': {
    nl: 'Er is nog geen token of clientgeheim van AFAS ingevoerd.',
    en: 'No token or client secret of AFAS was entered yet.',
  },
  'afas.notConnected': { nl: 'Met AFAS is nog geen verbinding gemaakt.', en: 'AFAS was not connected to yet.' },
  'afas.trouble': {
    nl: 'De laatste verbinding met AFAS is mislukt. De rest van het concept blijft staan.',
    en: 'The last connection to AFAS failed. The rest of the draft stays as it is.',
  },
  'afas.otherEnvironment': {
    nl: 'Het token hoort bij omgeving {{environment}}, en dat is niet de omgeving die hier staat.',
    en: 'The token belongs to environment {{environment}}, which is not the one given here.',
  },
  'afas.connectorGone': {
    nl: 'GetConnector {{connector}} staat niet meer op de app connector.',
    en: 'GetConnector {{connector}} is no longer on the app connector.',
  },
  'afas.connectorNotRead': {
    nl: 'De kolommen van de gekozen GetConnector zijn nog niet opgehaald.',
    en: 'The columns of the chosen GetConnector were not read yet.',
  },
  'spotler.credentialsMissing': {
    nl: 'Er is nog geen sleutel van Spotler ingevoerd.',
    en: 'No key of Spotler was entered yet.',
  },
  'spotler.notConnected': {
    nl: 'Met Spotler is nog geen verbinding gemaakt.',
    en: 'Spotler was not connected to yet.',
  },
  'spotler.trouble': {
    nl: 'De laatste verbinding met Spotler is mislukt. De rest van het concept blijft staan.',
    en: 'The last connection to Spotler failed. The rest of the draft stays as it is.',
  },
  'checks.notRun': { nl: 'De eisen zijn nog niet gecontroleerd.', en: 'The requirements were not checked yet.' },
  'checks.stale': {
    nl: 'Sinds de laatste controle is er iets aan AFAS of Spotler gewijzigd.',
    en: 'Something about AFAS or Spotler changed since the last check.',
  },
  'checks.failing': {
    nl: 'Aan deze eisen is niet voldaan: {{checks}}.',
    en: 'These requirements are not met: {{checks}}.',
  },
  'fields.notConfirmed': { nl: 'De velden zijn nog niet bevestigd.', en: 'The fields were not confirmed yet.' },
  'permissions.notConfirmed': {
    nl: 'De permissies zijn nog niet bevestigd.',
    en: 'The permissions were not confirmed yet.',
  },
  'permissions.none': {
    nl: 'Er is geen permissie gekoppeld, dus niemand wordt mailbaar en geen afmelding komt in AFAS.',
    en: 'No permission is mapped, so nobody becomes mailable and no opt-out reaches AFAS.',
  },
  'dryRun.notRun': { nl: 'Er is nog geen proefrun gedaan.', en: 'No dry run was made yet.' },
  'dryRun.stale': {
    nl: 'Na de laatste proefrun is er iets gewijzigd. Doe een nieuwe.',
    en: 'Something changed after the last dry run. Make a new one.',
  },
  'dryRun.notSeen': {
    nl: 'De uitkomst van de proefrun is nog niet bekeken.',
    en: 'The outcome of the dry run was not looked at yet.',
  },
  'dryRun.notFinished': {
    nl: 'De laatste proefrun kwam niet tot het einde.',
    en: 'The last dry run did not come to its end.',
  },
};

/** Why a step is not done, in the language of the reader. */
export function reasonSentence({ code, params }: StepReason, language: Language): string {
  return fill(reasonSentences[code][language], params);
}
