import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect } from 'react';
import { I18nextProvider } from 'react-i18next';
import { queryClient } from './client/queryClient.ts';
import { colorSchemeManager } from './colorSchemeManager.ts';
import { makeI18n } from './i18n.ts';
import { usePreferences } from './preferences.ts';
import { Shell } from './Shell.tsx';
import { cssVariables, theme } from './theme.ts';

const i18n = makeI18n(usePreferences.getState().language);

/** The nonce of this page, with which Mantine may add its style elements under the content security policy. */
const styleNonce = document.querySelector('meta[name="csp-nonce"]')?.getAttribute('content') ?? '';

/** Puts the window together; the language of the document follows the reader's choice. */
export function App() {
  const language = usePreferences((preferences) => preferences.language);
  useEffect(() => {
    document.documentElement.lang = language;
    void i18n.changeLanguage(language);
  }, [language]);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={colorSchemeManager}
      getStyleNonce={() => styleNonce}
    >
      <I18nextProvider i18n={i18n}>
        <QueryClientProvider client={queryClient}>
          <Shell />
        </QueryClientProvider>
      </I18nextProvider>
    </MantineProvider>
  );
}
