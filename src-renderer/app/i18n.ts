import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../../src-shared/text/language.ts';
import { en } from '../../src-shared/text/ui/en.ts';
import { nl } from '../../src-shared/text/ui/nl.ts';

/** The sentences of the window, ready at once. React escapes what is filled in, so i18next must not do it again. */
export function makeI18n(language: Language): i18n {
  const instance = createInstance();
  void instance.use(initReactI18next).init({
    lng: language,
    resources: { en: { ui: en }, nl: { ui: nl } },
    defaultNS: 'ui',
    ns: ['ui'],
    fallbackLng: 'en',
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  return instance;
}
