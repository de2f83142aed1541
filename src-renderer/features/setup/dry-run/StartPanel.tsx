import { Button } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DraftView } from '../../../../src-shared/contract/setup.ts';
import { Panel } from '../../../ui/Panel.tsx';
import classes from './DryRunStep.module.css';

type Props = {
  readonly view: DraftView;
  /** True where there is an outcome of an earlier one. */
  readonly again: boolean;
  readonly busy: boolean;
  readonly onStart: () => void;
};

export function StartPanel({ view, again, busy, onStart }: Props) {
  const { t } = useTranslation();
  const waits = view.steps.find(({ step }) => step === 'dryRun')?.blockedBy ?? [];
  return (
    <Panel>
      <div className={classes.start}>
        <p>
          {t('dryRun.intro')} {!again && waits.length === 0 && t('dryRun.first')}
        </p>
        <Button
          variant={again ? 'default' : 'filled'}
          leftSection={<IconPlayerPlay size={16} aria-hidden />}
          loading={busy}
          disabled={waits.length > 0}
          onClick={onStart}
        >
          {t(again ? 'dryRun.again' : 'dryRun.start')}
        </Button>
      </div>
    </Panel>
  );
}
