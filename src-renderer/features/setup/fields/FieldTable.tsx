import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type RefObject, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftView } from '../../../../src-shared/contract/setup.ts';
import type { Sides } from '../../../../src-shared/domain/setup/reach.ts';
import { faultOf } from '../../../app/client/failure.ts';
import { Empty } from '../../../ui/Empty.tsx';
import { FaultNotice } from '../../../ui/FaultNotice.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { MappingHead } from '../mapping/MappingHead.tsx';
import table from '../mapping/MappingTable.module.css';
import { type DraftField, withItem } from './edits.ts';
import { FieldEditor } from './FieldEditor.tsx';
import { FieldRow } from './FieldRow.tsx';
import { useSamples } from './useSamples.ts';

type Props = {
  readonly view: DraftView;
  readonly sides: Sides;
  readonly fields: readonly DraftField[];
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly editing: number | null;
  readonly onEdit: (at: number | null) => void;
  readonly onChange: (next: (now: DraftField[]) => DraftField[]) => void;
  readonly onAdd: () => void;
};

/** The mapping, a row per field; the row that is edited opens below itself. */
export function FieldTable({ view, sides, fields, heading, editing, onEdit, onChange, onAdd }: Props) {
  const { t } = useTranslation();
  const base = useId();
  const [reveal, setReveal] = useState(false);
  const samples = useSamples(view, reveal);
  const focusOn = (id: string): void => void setTimeout(() => document.getElementById(`${base}${id}`)?.focus());

  const close = (at: number): void => {
    onEdit(null);
    const { afas, spotler } = fields[at] ?? {};
    if (afas !== '' || spotler !== '') return focusOn(`change${at}`);
    // Nothing was chosen for it.
    onChange((now) => withItem(now, at, () => null));
    focusOn('add');
  };
  const remove = (at: number): void => {
    onEdit(null);
    onChange((now) => withItem(now, at, () => null));
    focusOn(fields.length > 1 ? `change${Math.min(at, fields.length - 2)}` : 'add');
  };
  return (
    <Panel flush>
      <div className={table.head}>
        <div className={table.titles}>
          <h2 ref={heading} tabIndex={-1}>
            {t('fields.title')}
          </h2>
          <p className={table.small}>{t('samples.text')}</p>
        </div>
        <Button variant="default" aria-pressed={reveal} onClick={() => setReveal(!reveal)}>
          {t(reveal ? 'samples.hide' : 'samples.show')}
        </Button>
      </div>
      <FaultNotice fault={faultOf(samples.error)} onRetry={() => void samples.refetch()} />
      {fields.length === 0 ? (
        <Empty title={t('fields.none')} text={t('fields.noneText')} />
      ) : (
        <table className={table.table} aria-label={t('fields.title')}>
          <MappingHead />
          {fields.map((field, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- a field is known by its place in the list, as in the draft
            <tbody key={at} data-open={editing === at}>
              <FieldRow
                view={view}
                sides={sides}
                field={field}
                at={at}
                people={samples.data?.people ?? []}
                buttonId={`${base}change${at}`}
                open={editing === at}
                onToggle={() => (editing === at ? close(at) : onEdit(at))}
                onRemove={() => remove(at)}
              />
              {editing === at && (
                <tr>
                  <td colSpan={5}>
                    <FieldEditor
                      view={view}
                      sides={sides}
                      field={field}
                      at={at}
                      others={fields.filter((_, index) => index !== at)}
                      people={samples.data?.people ?? []}
                      onChange={(edit) => onChange((now) => withItem(now, at, edit))}
                      onClose={() => close(at)}
                    />
                  </td>
                </tr>
              )}
            </tbody>
          ))}
        </table>
      )}
      <div className={table.foot}>
        <Button id={`${base}add`} variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={onAdd}>
          {t('fields.add')}
        </Button>
      </div>
    </Panel>
  );
}
