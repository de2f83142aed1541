import { Button } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { hrefOf } from '../../../app/route.ts';
import { Panel } from '../../../ui/Panel.tsx';
import { ScreenHeading } from '../../../ui/ScreenHeading.tsx';
import classes from './AfterLive.module.css';
import type { Live } from './live.ts';

/** What happens next, once a draft went live. */
export function AfterLive({ live }: { readonly live: Live }) {
  const { t } = useTranslation();
  const { name, title, automatic, shadow, pilot } = live;
  const part = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone; reading goes on here.
  useEffect(() => part.current?.querySelector<HTMLElement>('[data-screen-heading]')?.focus(), []);
  return (
    <div ref={part}>
      <Panel>
        <ScreenHeading>{t(shadow ? 'goLive.doneShadow' : 'goLive.done', { title })}</ScreenHeading>
        <div className={classes.text}>
          <p>{t(automatic ? 'goLive.doneAutomatic' : 'goLive.doneByHand')}</p>
          {shadow && <p>{t('goLive.doneShadowText')}</p>}
          {pilot && !shadow && <p>{t('goLive.donePilot')}</p>}
        </div>
        <div className={classes.acts}>
          <Button
            component="a"
            href={hrefOf({ screen: 'sync', connection: name })}
            rightSection={<IconArrowRight size={16} aria-hidden />}
          >
            {t('goLive.next')}
          </Button>
          <Button component="a" variant="default" href={hrefOf({ screen: 'connections' })}>
            {t('connection.back')}
          </Button>
        </div>
      </Panel>
    </div>
  );
}
