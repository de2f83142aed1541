import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppState } from '../../src-shared/contract/app.ts';
import type { UiKey } from '../../src-shared/text/ui/en.ts';
import { connectionOf, draftOf, type Route } from './route.ts';

type Screen = {
  readonly route: Route;
  readonly vault: AppState['vault'] | undefined;
  /** Of the connection, or of the draft. */
  readonly connectionTitle: string | undefined;
  /** True once the first screen shows what it has. */
  readonly ready: boolean;
};

const titles = {
  connections: 'connections.title',
  sync: 'connection.sync',
  people: 'people.title',
  runs: 'history.title',
  run: 'history.title',
  test: 'plan.title',
  manage: 'connection.manage',
  check: 'connection.check',
  guide: 'guide.title',
  draftGuide: 'guide.title',
  setup: 'setup.title',
} as const satisfies Record<Route['screen'], UiKey>;

/**
 * What a change of screen brings with it in a page that never loads anew: the title of the document, focus on the
 * heading (not at the first screen, where the reader starts at the top), and `data-app-state` once there is something.
 */
export function useScreenChange({ route, vault, connectionTitle, ready }: Screen): void {
  const { t } = useTranslation();
  const shut = vault === 'new' || vault === 'locked';
  const step = route.screen === 'setup' && route.step !== null ? route.step : null;
  const open = step === null ? t(titles[route.screen]) : t(`step.${step}`);
  const own = shut ? t(`vault.${vault}.title`) : open;
  const title = [own, shut ? undefined : connectionTitle, 'Pont'].filter((part) => part !== undefined).join(' · ');
  useEffect(() => {
    document.title = title;
  }, [title]);

  useEffect(() => {
    if (ready) document.documentElement.dataset['appState'] = 'loaded';
  }, [ready]);

  const place = shut ? vault : placeOf(route);
  const before = useRef<string | null>(null);
  useEffect(() => {
    if (!ready) return;
    if (before.current !== null && before.current !== place) {
      scrollTo(0, 0);
      document.querySelector<HTMLElement>('[data-screen-heading]')?.focus({ preventScroll: true });
    }
    before.current = place;
  }, [place, ready]);
}

/** Searching and paging stay on the same screen. */
function placeOf(route: Route): string {
  if (route.screen === 'setup') return `setup/${route.draft}/${route.step ?? ''}`;
  const detail = route.screen === 'run' ? route.run : '';
  return `${route.screen}/${connectionOf(route) ?? draftOf(route) ?? ''}/${detail}`;
}
