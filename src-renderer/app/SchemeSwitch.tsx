import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { colorScheme as schemes } from '../../src-shared/contract/app.ts';
import { Choice } from './Choice.tsx';
import { choosePreferences, usePreferences } from './preferences.ts';

const icons = { auto: IconDeviceDesktop, light: IconSun, dark: IconMoon } as const;

export function SchemeSwitch() {
  const { t } = useTranslation();
  const current = usePreferences((preferences) => preferences.colorScheme);
  return (
    <Choice
      label={t('scheme.label')}
      value={current}
      onChoose={(colorScheme) => void choosePreferences({ colorScheme })}
      options={schemes.options.map((value) => {
        const Icon = icons[value];
        return { value, sign: <Icon size={16} stroke={1.75} aria-hidden />, name: t(`scheme.${value}`) };
      })}
    />
  );
}
