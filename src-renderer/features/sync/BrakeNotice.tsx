import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { faultSentences } from '../../../src-shared/text/fill.ts';
import { usePreferences } from '../../app/preferences.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import type { RunOutcome } from './outcome.ts';
import { isBrake, problemWords } from './problemWords.ts';

type Props = { readonly outcome: RunOutcome; readonly onRelease?: () => void };

/** What the brake held, and the way to let it pass once. */
export function BrakeNotice({ outcome, onRelease }: Props) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const [asking, setAsking] = useState(false);
  const { dryRun, fault, result } = outcome;
  const held = (result?.problems ?? []).filter(isBrake);
  return (
    <Notice tone="warn" title={t(dryRun ? 'brake.titleDry' : 'brake.title')}>
      <ul>
        {held.map((problem) => (
          <li key={problem.code}>{problemWords(problem, language)}</li>
        ))}
        {fault && <li>{faultSentences(fault, language).message}</li>}
      </ul>
      <p>{t(dryRun ? 'brake.textDry' : 'brake.text')}</p>
      {onRelease && (
        <>
          <Button variant="default" onClick={() => setAsking(true)}>
            {t('brake.release')}
          </Button>
          <ConfirmDialog
            opened={asking}
            title={t('brake.confirmTitle')}
            confirm={t('brake.release')}
            onConfirm={() => {
              setAsking(false);
              onRelease();
            }}
            onClose={() => setAsking(false)}
          >
            <p>{t('brake.confirmText')}</p>
          </ConfirmDialog>
        </>
      )}
    </Notice>
  );
}
