import { Button } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useHost } from './client/hostState.ts';
import { queryClient } from './client/queryClient.ts';
import classes from './HostBanner.module.css';

/** Says that the host does not answer, or does not let this window in. The frame is always there, so it is read out. */
export function HostBanner() {
  const { t } = useTranslation();
  const state = useHost((host) => host.state);
  return (
    <output>
      {state !== 'reached' && (
        <span className={classes.banner}>
          <IconPlugConnectedX size={22} stroke={1.75} aria-hidden className={classes.icon} />
          <span className={classes.text}>
            <strong>{t(state === 'lost' ? 'host.lost' : 'host.noAccess')}</strong>
            <span>{t(state === 'lost' ? 'host.lostText' : 'host.noAccessText')}</span>
          </span>
          {state === 'lost' && (
            <Button variant="default" onClick={() => void queryClient.invalidateQueries()}>
              {t('app.retry')}
            </Button>
          )}
        </span>
      )}
    </output>
  );
}
