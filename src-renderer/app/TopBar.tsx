import { useTranslation } from 'react-i18next';
import { Logo } from './Logo.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { connectionOf, draftOf, hrefOf, type Route } from './route.ts';
import { SchemeSwitch } from './SchemeSwitch.tsx';
import classes from './TopBar.module.css';

type Props = {
  readonly route: Route;
  /** Of the connection or the draft in which the reader is. */
  readonly title: string | undefined;
  readonly version: string | undefined;
  readonly locked: boolean;
};

export function TopBar({ route, title, version, locked }: Props) {
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
              <a href={hrefOf(homeOf(route))} title={title}>
                <bdi>{title ?? connectionOf(route) ?? t('setup.title')}</bdi>
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

/** Where the second part of the path leads: to the connection, or to the draft. */
function homeOf(route: Route): Route {
  const connection = connectionOf(route);
  if (connection !== null) return { screen: 'sync', connection };
  const draft = draftOf(route);
  return draft === null ? { screen: 'connections' } : { screen: 'setup', draft, step: null };
}
