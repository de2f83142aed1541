import { useTranslation } from 'react-i18next';
import { language as languages } from '../../src-shared/text/language.ts';
import { Choice } from './Choice.tsx';
import { choosePreferences, usePreferences } from './preferences.ts';

/** Each language under its own name, so that it is found by who cannot read the other. */
const names = { nl: 'Nederlands', en: 'English' } as const;

export function LanguageSwitch() {
  const { t } = useTranslation();
  const current = usePreferences((preferences) => preferences.language);
  return (
    <Choice
      label={t('language.label')}
      value={current}
      onChoose={(language) => void choosePreferences({ language })}
      options={languages.options.map((value) => ({ value, sign: value.toUpperCase(), name: names[value] }))}
    />
  );
}
