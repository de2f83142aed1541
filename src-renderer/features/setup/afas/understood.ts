import type { TFunction } from 'i18next';
import type { Pasted } from '../../../../src-shared/contract/setup.ts';

/** What was understood of a pasted text, in words, one thing a line; empty where nothing was. */
export function understoodWords(pasted: Pasted, t: TFunction): readonly string[] {
  const { participant, environment, participantForm, tokenForm } = pasted;
  const words: string[] = [];
  if (participant !== null) {
    const form = participantForm === null ? '' : t(`paste.form.${participantForm}`);
    words.push(t('paste.participant', { participant, form }));
    words.push(environment === null ? t('paste.noEnvironment') : t(`paste.environment.${environment}`));
  }
  if (tokenForm !== null) words.push(t(`paste.token.${tokenForm}`));
  return words;
}
