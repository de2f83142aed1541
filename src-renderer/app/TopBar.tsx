import { useTranslation } from 'react-i18next';
import { Logo } from './Logo.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { hrefOf, type Route } from './route.ts';
import { SchemeSwitch } from './SchemeSwitch.tsx';
import classes from './TopBar.module.css';

type Props = {
  readonly route: Route;
  readonly connectionTitle: string | undefined;
  readonly version: string | undefined;
  readonly locked: boolean;
};

export function TopBar({ route, connectionTitle, version, locked }: Props) {
  const { t } = useTranslation();
  const inside = route.screen !== 'connections' && !locked;
  return (
    <header className={classes.bar}>
      <a
        className={classes.home}
        href={hrefOf({ screen: 'connections' })}
        title={version && t('app.version', { version })}
      >
        <Logo />
        Pont
      </a>
      {inside && (
        <nav aria-label={t('app.path')} className={classes.path}>
          <ol>
            <li>
              <a href={hrefOf({ screen: 'connections' })}>{t('connections.title')}</a>
            </li>
            <li>
              <a href={hrefOf({ screen: 'sync', connection: route.connection })} title={connectionTitle}>
                <bdi>{connectionTitle ?? route.connection}</bdi>
              </a>
            </li>
          </ol>
        </nav>
      )}
      <div className={classes.choices}>
        <LanguageSwitch />
        <SchemeSwitch />
      </div>
    </header>
  );
}
