import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FaultData } from '../../src-shared/domain/fault.ts';
import { faultSentences } from '../../src-shared/text/fill.ts';
import { usePreferences } from '../app/preferences.ts';
import classes from './FaultNotice.module.css';
import { Notice } from './Notice.tsx';

type Props = {
  readonly fault: FaultData | null;
  /** True for a fault of a moment ago, which is then read out. */
  readonly fresh?: boolean;
  readonly onRetry?: () => void;
  readonly children?: ReactNode;
};

/** What went wrong, what to do, who can do it, and the code to mention. Nothing without a fault. */
export function FaultNotice({ fault, fresh = false, onRetry, children }: Props) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  if (!fault) return null;
  const { message, remedy } = faultSentences(fault, language);
  return (
    <Notice tone={fault.kind === 'cancelled' ? 'plain' : 'bad'} title={message} {...(fresh && { role: 'alert' })}>
      <p>{remedy}</p>
      <p className={classes.small}>
        {t('owner.label')}: {t(`owner.${fault.owner}`)} · {t('fault.code')} <code>{fault.code}</code>
      </p>
      {children}
      {onRetry && (
        <Button variant="default" onClick={onRetry}>
          {t('app.retry')}
        </Button>
      )}
    </Notice>
  );
}
