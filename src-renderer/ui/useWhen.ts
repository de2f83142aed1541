import { useSyncExternalStore } from 'react';
import { usePreferences } from '../app/preferences.ts';
import { whenWords } from './format.ts';

const minute = 60_000;

function eachMinute(onChange: () => void): () => void {
  const timer = setInterval(onChange, minute);
  return () => clearInterval(timer);
}

/** Puts moments in words, in the reader's language. A window that stays open finds out that today has become yesterday. */
export function useWhen(): (iso: string) => string {
  const language = usePreferences((preferences) => preferences.language);
  const now = useSyncExternalStore(eachMinute, () => Math.floor(Date.now() / minute));
  return (iso) => whenWords(iso, new Date(now * minute), language);
}
