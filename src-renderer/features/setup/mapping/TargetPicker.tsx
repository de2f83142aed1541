import { useTranslation } from 'react-i18next';
import type { WriteTarget } from '../../../../src-shared/domain/connection.ts';
import type { Sides } from '../../../../src-shared/domain/setup/reach.ts';
import { usePreferences } from '../../../app/preferences.ts';
import { Picker } from '../../../ui/Picker.tsx';
import { targetOf, targetOptions, targetValue } from './options.ts';

type Props = {
  readonly column: string;
  readonly sides: Sides;
  readonly value: WriteTarget | undefined;
  readonly onPick: (target: WriteTarget) => void;
  readonly error: string | undefined;
};

/** Picks the field of AFAS into which a column comes back; those that cannot be say why. */
export function TargetPicker({ column, sides, value, onPick, error }: Props) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  return (
    <Picker
      label={t('mapping.write')}
      description={t('mapping.writeText')}
      placeholder={t('mapping.choose')}
      groups={targetOptions(column, sides, { t, language })}
      value={value ? targetValue(value) : ''}
      error={error}
      onPick={(picked) => {
        const target = targetOf(picked);
        if (target) onPick(target);
      }}
    />
  );
}
