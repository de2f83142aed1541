import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftView } from '../../../../src-shared/contract/setup.ts';
import type { Sides } from '../../../../src-shared/domain/setup/reach.ts';
import { usePreferences } from '../../../app/preferences.ts';
import { Picker } from '../../../ui/Picker.tsx';
import { DirectionChoice } from '../mapping/DirectionChoice.tsx';
import { mappingIssues } from '../mapping/mappingIssues.ts';
import { columnOptions, propertyOptions } from '../mapping/options.ts';
import { TargetPicker } from '../mapping/TargetPicker.tsx';
import { RadioChoice } from '../parts/RadioChoice.tsx';
import { type DraftField, withDirection, withEnds } from './edits.ts';
import classes from './FieldEditor.module.css';
import { SampleTable } from './SampleTable.tsx';
import type { SamplePerson } from './sampleWords.ts';

type Props = {
  readonly view: DraftView;
  readonly sides: Sides;
  readonly field: DraftField;
  readonly at: number;
  readonly others: readonly DraftField[];
  readonly people: readonly SamplePerson[];
  readonly onChange: (edit: (field: DraftField) => DraftField) => void;
  readonly onClose: () => void;
};

/** Everything that can be chosen for one field. Each choice is saved at once. */
export function FieldEditor({ view, sides, field, at, others, people, onChange, onClose }: Props) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const wrong = (part: 'afas' | 'spotler' | 'write'): string | undefined => {
    // An end that nobody chose yet says so in its row.
    return part !== 'write' && field[part] === '' ? undefined : mappingIssues(view, 'fields', at, language, part)[0];
  };
  const words = { t, language };
  const { direction, winner, emptyWins } = field;
  return (
    <div className={classes.editor}>
      <div className={classes.two}>
        <Picker
          inputRef={first}
          label={t('fields.column')}
          placeholder={t('mapping.choose')}
          groups={columnOptions(sides, others, words)}
          value={field.afas}
          error={wrong('afas')}
          onPick={(afas) => onChange((now) => withEnds(now, { afas }, sides))}
        />
        <Picker
          label={t('fields.property')}
          placeholder={t('mapping.choose')}
          groups={propertyOptions(sides, others, words)}
          value={field.spotler}
          error={wrong('spotler')}
          onPick={(spotler) => onChange((now) => withEnds(now, { spotler }, sides))}
        />
      </div>
      <DirectionChoice mapped={field} sides={sides} onChoose={(way) => onChange((now) => withDirection(now, way))} />
      {direction !== 'toSpotler' && (
        <div className={classes.one}>
          <TargetPicker
            column={field.afas}
            sides={sides}
            value={field.write}
            error={wrong('write')}
            onPick={(write) => onChange((now) => ({ ...now, write }))}
          />
        </div>
      )}
      <div className={classes.two}>
        {direction === 'both' && (
          <RadioChoice
            look="list"
            legend={t('fields.winner')}
            value={winner}
            options={(['afas', 'spotler', 'manual'] as const).map((value) => ({
              value,
              name: t(`fields.winner.${value}`),
            }))}
            onChoose={(chosen) => onChange((now) => ({ ...now, winner: chosen }))}
          />
        )}
        <RadioChoice
          look="list"
          legend={t('fields.empty')}
          value={emptyWins ? 'clear' : 'keep'}
          options={(['keep', 'clear'] as const).map((value) => ({ value, name: t(`fields.empty.${value}`) }))}
          onChoose={(chosen) => onChange((now) => ({ ...now, emptyWins: chosen === 'clear' }))}
        />
      </div>
      {people.length > 0 && field.afas !== '' && <SampleTable field={field} people={people} />}
      <div>
        <Button onClick={onClose}>{t('mapping.done')}</Button>
      </div>
    </div>
  );
}
