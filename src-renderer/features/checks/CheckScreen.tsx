import { useTranslation } from 'react-i18next';
import { hrefOf } from '../../app/route.ts';
import { ChecksPanel } from './ChecksPanel.tsx';
import classes from './CheckScreen.module.css';

/** The requirement checks of a connection that runs, and the way to its guide. */
export function CheckScreen({ connection }: { readonly connection: string }) {
  const { t } = useTranslation();
  return (
    <>
      <p className={classes.guide}>
        {t('checks.guide')} <a href={hrefOf({ screen: 'guide', connection })}>{t('guide.title')}</a>
      </p>
      <ChecksPanel key={connection} subject={{ connection }} />
    </>
  );
}
