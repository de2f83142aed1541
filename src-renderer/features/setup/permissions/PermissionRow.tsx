import { useTranslation } from 'react-i18next';
import type { DraftView } from '../../../../src-shared/contract/setup.ts';
import type { WriteBack } from '../../../../src-shared/domain/connection.ts';
import { permissionReach, type Sides } from '../../../../src-shared/domain/setup/reach.ts';
import { reachSentence } from '../../../../src-shared/text/setup/reach.ts';
import { usePreferences } from '../../../app/preferences.ts';
import { DirectionMark } from '../mapping/DirectionMark.tsx';
import { End } from '../mapping/End.tsx';
import { mappingIssues } from '../mapping/mappingIssues.ts';
import table from '../mapping/MappingTable.module.css';
import { columnDetail, targetWords } from '../mapping/options.ts';
import { RowButtons } from '../mapping/RowButtons.tsx';
import type { DraftPermission, PermissionRow as Row } from './edits.ts';

type Props = {
  readonly view: DraftView;
  readonly sides: Sides;
  readonly row: Row;
  readonly buttonId: string;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly onRemove: () => void;
};

/** One permission: the column of AFAS, the way it goes, and in plain words what happens. */
export function PermissionRow({ view, sides, row, buttonId, open, onToggle, onRemove }: Props) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const { bit, description, mapped, at } = row;
  const column = sides.columns.find(({ id }) => id === mapped?.afas);
  const issues = mapped === null ? [] : mappingIssues(view, 'permissions', at, language);
  return (
    <tr>
      <td>{mapped ? <End name={mapped.afas} detail={column && columnDetail(column, { t, language })} /> : '–'}</td>
      <td>{mapped && <DirectionMark direction={mapped.direction} />}</td>
      <th scope="row">
        <End name={description ?? t('permits.gone')} detail={t('permits.bit', { bit })} />
      </th>
      <td>
        <div className={table.reach}>
          {mapped === null ? (
            <p data-tone="quiet">{t('permits.unlinked')}</p>
          ) : (
            <PermissionReach mapped={mapped} sides={sides} level={view.connection.writeBack ?? 'optOutsOnly'} />
          )}
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
          act={mapped === null ? t('permits.link') : t(open ? 'mapping.done' : 'mapping.change')}
          what={description ?? String(bit)}
          open={open}
          onToggle={onToggle}
          {...(mapped !== null && { onRemove })}
        />
      </td>
    </tr>
  );
}

type ReachProps = { readonly mapped: DraftPermission; readonly sides: Sides; readonly level: WriteBack };

/** Where a permission gets to, and the field of AFAS in which it comes back. */
function PermissionReach({ mapped, sides, level }: ReachProps) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  if (mapped.afas === '') return null;
  const reach = permissionReach(mapped, sides, level);
  return (
    <>
      <p>{reachSentence(reach, language)}</p>
      {reach.toAfas === null && level === 'optOutsOnly' && <p data-tone="quiet">{t('permits.optOutsOnly')}</p>}
      {mapped.write && mapped.direction !== 'toSpotler' && (
        <p data-tone="quiet">{t('fields.rule.write', { target: targetWords(mapped.write, sides, t) })}</p>
      )}
    </>
  );
}
