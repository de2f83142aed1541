import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '../../../src-shared/contract/test-plan.ts';
import { caseWords } from '../../../src-shared/text/testplan/cases.ts';
import { instructionSentence } from '../../../src-shared/text/testplan/instructions.ts';
import { usePreferences } from '../../app/preferences.ts';

type Props = { readonly session: SessionView | null; readonly going: boolean; readonly ended: boolean };

/** What a screen reader says of a session: the case at work, and what has to be done. */
export function PlanNews({ session, going, ended }: Props) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const now = session?.cases.find(({ status }) => ['running', 'waiting'].includes(status));
  const instruction = session?.instruction ?? null;
  return (
    <VisuallyHidden component="output">
      {going && instruction !== null && (
        <>
          {t('plan.waiting')}. {instructionSentence(instruction.code, instruction.params, language)}
        </>
      )}
      {going && instruction === null && now !== undefined && (
        <>
          {t('plan.news', {
            id: now.id,
            title: caseWords(now.id, language).title,
            status: t(`plan.status.${now.status}`),
          })}
        </>
      )}
      {!going && ended && t('plan.ended')}
    </VisuallyHidden>
  );
}
