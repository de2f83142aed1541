import type { MantineColorSchemeManager } from '@mantine/core';
import { usePreferences } from './preferences.ts';

let stop = (): void => {};

/** Lets Mantine follow the preferences. It sets nothing itself: a choice goes through `choosePreferences`. */
export const colorSchemeManager: MantineColorSchemeManager = {
  get: () => usePreferences.getState().colorScheme,
  set: () => {},
  subscribe(onUpdate) {
    stop = usePreferences.subscribe((now, before) => {
      if (now.colorScheme !== before.colorScheme) onUpdate(now.colorScheme);
    });
  },
  unsubscribe: () => stop(),
  clear: () => {},
};
