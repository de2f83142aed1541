import { Button, Checkbox } from '@mantine/core';
import { IconInfoCircle, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { WriteBack } from '../../../src-shared/domain/connection.ts';
import { Panel } from '../../ui/Panel.tsx';
import classes from './StartPanel.module.css';

type Props = {
  readonly writeBack: WriteBack;
  readonly full: boolean;
  readonly onFull: (full: boolean) => void;
  readonly busy: boolean;
  readonly onStart: (dryRun: boolean) => void;
};

export function StartPanel({ writeBack, full, onFull, busy, onStart }: Props) {
  const { t } = useTranslation();
  return (
    <Panel>
      <div className={classes.acts}>
        <div className={classes.buttons}>
          <Button
            size="md"
            leftSection={<IconRefresh size={18} aria-hidden />}
            disabled={busy}
            onClick={() => onStart(false)}
          >
            {t('sync.start')}
          </Button>
          <Button size="md" variant="default" disabled={busy} onClick={() => onStart(true)}>
            {t('sync.dryRun')}
          </Button>
        </div>
        <Checkbox
          label={t('sync.full')}
          description={t('sync.fullText')}
          checked={full}
          onChange={(event) => onFull(event.currentTarget.checked)}
        />
      </div>
      <p className={classes.note}>
        <IconInfoCircle size={18} stroke={1.75} aria-hidden className={classes.icon} />
        <span>
          <strong>{t(`sync.writeBack.${writeBack}`)}</strong> {t('sync.dryRunText')}
        </span>
      </p>
    </Panel>
  );
}
