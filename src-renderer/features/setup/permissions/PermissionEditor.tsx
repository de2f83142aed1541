import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftView } from '../../../../src-shared/contract/setup.ts';
import type { Sides } from '../../../../src-shared/domain/setup/reach.ts';
import { usePreferences } from '../../../app/preferences.ts';
import { Picker } from '../../../ui/Picker.tsx';
import classes from '../fields/FieldEditor.module.css';
import { mappingIssues } from '../mapping/mappingIssues.ts';
import { TargetPicker } from '../mapping/TargetPicker.tsx';
import { yesNoOptions } from '../mapping/options.ts';
import { RadioChoice } from '../parts/RadioChoice.tsx';
import { type DraftPermission, withColumn, withWay } from './edits.ts';

type Props = {
  readonly view: DraftView;
  readonly sides: Sides;
  readonly permission: DraftPermission;
  readonly at: number;
  readonly others: readonly DraftPermission[];
  readonly onChange: (edit: (permission: DraftPermission) => DraftPermission) => void;
  readonly onClose: () => void;
};

/** Everything that can be chosen for one permission. Each choice is saved at once. */
export function PermissionEditor({ view, sides, permission, at, others, onChange, onClose }: Props) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const wrong = (part: 'afas' | 'write'): string | undefined =>
    permission.afas === '' ? undefined : mappingIssues(view, 'permissions', at, language, part)[0];
  return (
    <div className={classes.editor}>
      <div className={classes.one}>
        <Picker
          inputRef={first}
          label={t('permits.column')}
          placeholder={t('mapping.choose')}
          groups={yesNoOptions(
            sides,
            others.map(({ afas }) => afas),
            { t, language },
          )}
          value={permission.afas}
          error={wrong('afas')}
          onPick={(afas) => onChange((now) => withColumn(now, afas, sides))}
        />
      </div>
      <RadioChoice
        look="line"
        legend={t('mapping.direction')}
        value={permission.direction}
        options={(['both', 'toSpotler', 'toAfas'] as const).map((value) => ({
          value,
          name: t(`mapping.direction.${value}`),
        }))}
        onChoose={(way) => onChange((now) => withWay(now, way))}
      />
      {permission.direction !== 'toSpotler' && (
        <div className={classes.one}>
          <TargetPicker
            column={permission.afas}
            sides={sides}
            value={permission.write}
            error={wrong('write')}
            onPick={(write) => onChange((now) => ({ ...now, write }))}
          />
        </div>
      )}
      <div>
        <Button onClick={onClose}>{t('mapping.done')}</Button>
      </div>
    </div>
  );
}
