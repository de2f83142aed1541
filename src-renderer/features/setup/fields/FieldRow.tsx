import { useTranslation } from 'react-i18next';
import type { DraftView } from '../../../../src-shared/contract/setup.ts';
import { reachOf, type Sides } from '../../../../src-shared/domain/setup/reach.ts';
import { reachNotes, reachSentence } from '../../../../src-shared/text/setup/reach.ts';
import { usePreferences } from '../../../app/preferences.ts';
import { DirectionMark } from '../mapping/DirectionMark.tsx';
import { End } from '../mapping/End.tsx';
import { mappingIssues } from '../mapping/mappingIssues.ts';
import table from '../mapping/MappingTable.module.css';
import { columnDetail } from '../mapping/options.ts';
import { RowButtons } from '../mapping/RowButtons.tsx';
import type { DraftField } from './edits.ts';
import { ruleWords } from './ruleWords.ts';
import { type SamplePerson, sampleWords } from './sampleWords.ts';

type Props = {
  readonly view: DraftView;
  readonly sides: Sides;
  readonly field: DraftField;
  readonly at: number;
  readonly people: readonly SamplePerson[];
  readonly buttonId: string;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly onRemove: () => void;
};

/** One mapped field: both ends with samples, the way it goes, and in plain words what happens. */
export function FieldRow({ view, sides, field, at, people, buttonId, open, onToggle, onRemove }: Props) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const { afas, spotler, direction } = field;
  const column = sides.columns.find(({ id }) => id === afas);
  const property = sides.properties.find(({ name }) => name === spotler);
  const isWhole = afas !== '' && spotler !== '';
  const reach = reachOf(field, sides, view.connection.writeBack ?? 'optOutsOnly');
  const issues = mappingIssues(view, 'fields', at, language);
  const what = t('suggest.pair', { afas: afas || t('mapping.open'), spotler: spotler || t('mapping.open') });
  const kind = property && t(`mapping.type.${property.type}`);
  const named = property && property.description !== '' && property.description !== property.name;
  return (
    <tr>
      <th scope="row">
        <End
          name={afas}
          detail={column && columnDetail(column, { t, language })}
          sample={sampleWords(people, { afas }, language)}
        />
      </th>
      <td>
        <DirectionMark direction={direction} />
      </td>
      <td>
        <End
          name={spotler}
          detail={named ? `${property.description} · ${kind}` : kind}
          sample={sampleWords(people, { spotler }, language)}
        />
      </td>
      <td>
        <div className={table.reach}>
          {isWhole && <p>{reachSentence(reach, language)}</p>}
          {ruleWords(field, sides, t).map((rule) => (
            <p key={rule} data-tone="quiet">
              {rule}
            </p>
          ))}
          {isWhole &&
            reach.notes.map((note) => (
              <p key={note} data-tone="quiet">
                {reachNotes[note][language]}
              </p>
            ))}
          {issues.map((sentence) => (
            <p key={sentence} className={table.wrong}>
              {sentence}
            </p>
          ))}
        </div>
      </td>
      <td className={table.acts}>
        <RowButtons
          buttonId={buttonId}
          act={t(open ? 'mapping.done' : 'mapping.change')}
          what={what}
          open={open}
          onToggle={onToggle}
          onRemove={onRemove}
        />
      </td>
    </tr>
  );
}
