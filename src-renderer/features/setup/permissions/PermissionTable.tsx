import { type RefObject, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftView } from '../../../../src-shared/contract/setup.ts';
import type { Sides } from '../../../../src-shared/domain/setup/reach.ts';
import { Empty } from '../../../ui/Empty.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { withItem } from '../fields/edits.ts';
import { MappingHead } from '../mapping/MappingHead.tsx';
import table from '../mapping/MappingTable.module.css';
import { type DraftPermission, type PermissionRow as Row, permissionRows } from './edits.ts';
import { PermissionEditor } from './PermissionEditor.tsx';
import { PermissionRow } from './PermissionRow.tsx';

type Props = {
  readonly view: DraftView;
  readonly sides: Sides;
  readonly permissions: readonly DraftPermission[];
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly onChange: (next: (now: DraftPermission[]) => DraftPermission[]) => void;
};

/** A row for each permission of the account; the row that is edited opens below itself. */
export function PermissionTable({ view, sides, permissions, heading, onChange }: Props) {
  const { t } = useTranslation();
  const base = useId();
  const [editing, setEditing] = useState<number | null>(null);
  const rows = permissionRows(sides, permissions);
  const focusOn = (bit: number): void =>
    void setTimeout(() => (document.getElementById(`${base}${bit}`) ?? heading.current)?.focus());

  const close = ({ bit, mapped, at }: Row): void => {
    setEditing(null);
    // No column was chosen for it.
    if (mapped?.afas === '') onChange((now) => withItem(now, at, () => null));
    focusOn(bit);
  };
  const open = ({ bit, mapped }: Row): void => {
    if (mapped === null) onChange((now) => [...now, { afas: '', bit, direction: 'both' }]);
    setEditing(bit);
  };
  const remove = ({ bit, at }: Row): void => {
    setEditing(null);
    onChange((now) => withItem(now, at, () => null));
    focusOn(bit);
  };
  return (
    <Panel flush>
      <div className={table.head}>
        <h2 ref={heading} tabIndex={-1}>
          {t('permits.title')}
        </h2>
      </div>
      {rows.length === 0 ? (
        <Empty title={t('permits.none')} text={t('permits.noneText')} />
      ) : (
        <table className={table.table} aria-label={t('permits.title')}>
          <MappingHead />
          {rows.map((row) => (
            <tbody key={row.bit} data-open={editing === row.bit}>
              <PermissionRow
                view={view}
                sides={sides}
                row={row}
                buttonId={`${base}${row.bit}`}
                open={editing === row.bit}
                onToggle={() => (editing === row.bit ? close(row) : open(row))}
                onRemove={() => remove(row)}
              />
              {editing === row.bit && row.mapped && (
                <tr>
                  <td colSpan={5}>
                    <PermissionEditor
                      view={view}
                      sides={sides}
                      permission={row.mapped}
                      at={row.at}
                      others={permissions.filter((_, index) => index !== row.at)}
                      onChange={(edit) => onChange((now) => withItem(now, row.at, edit))}
                      onClose={() => close(row)}
                    />
                  </td>
                </tr>
              )}
            </tbody>
          ))}
        </table>
      )}
    </Panel>
  );
}
