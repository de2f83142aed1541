import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../../app/preferences.ts';
import { durationWords } from '../../ui/format.ts';

const second = 1_000;

function eachSecond(onChange: () => void): () => void {
  const timer = setInterval(onChange, second);
  return () => clearInterval(timer);
}

/** How long ago a moment is, in words that keep up with the clock. */
export function useElapsed(iso: string): string {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const now = useSyncExternalStore(eachSecond, () => Math.floor(Date.now() / second));
  const seconds = Math.max(0, now - Math.floor(Date.parse(iso) / second));
  return durationWords(seconds * second, language, t);
}
