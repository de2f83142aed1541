import { create } from 'zustand';
import type { AppState, ColorScheme } from '../../src-shared/contract/app.ts';
import { type Language, languageOf } from '../../src-shared/text/language.ts';
import { client } from './client/client.ts';
import { queryClient } from './client/queryClient.ts';

type Preferences = { readonly language: Language; readonly colorScheme: ColorScheme };

/** What the reader chose. Until the host has told it, the language of the browser and the colours of the computer. */
export const usePreferences = create<Preferences>(() => ({
  language: languageOf(navigator.language),
  colorScheme: 'auto',
}));

/** Takes over what the host keeps. */
export function adoptPreferences({ language, colorScheme }: AppState): void {
  usePreferences.setState({ language, colorScheme });
}

/**
 * Shows the choice at once and has the host keep it. Sentences inside results come from the host in the language kept
 * there, so everything is read again once it is. A host that cannot be reached takes nothing away from the choice here.
 */
export async function choosePreferences(change: Partial<Preferences>): Promise<void> {
  usePreferences.setState(change);
  try {
    await client.app.setPreferences(change);
    await queryClient.invalidateQueries();
  } catch {
    // The banner tells that the host is not reached; the choice holds for this window.
  }
}
