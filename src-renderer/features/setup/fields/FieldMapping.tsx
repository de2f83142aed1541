import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isMappable } from '../../../../src-shared/domain/setup/catalogue.ts';
import type { Sides } from '../../../../src-shared/domain/setup/reach.ts';
import { api } from '../../../app/client/client.ts';
import { faultOf } from '../../../app/client/failure.ts';
import { FaultNotice } from '../../../ui/FaultNotice.tsx';
import { useIgnored } from '../mapping/ignored.ts';
import { SuggestionList } from '../mapping/SuggestionList.tsx';
import { useSaved } from '../mapping/useSaved.ts';
import type { StepProps } from '../step.ts';
import { AlwaysLinked } from './AlwaysLinked.tsx';
import { type DraftField, fieldOf, newField, openSuggestions } from './edits.ts';
import { FieldTable } from './FieldTable.tsx';
import { Unmapped } from './Unmapped.tsx';

type Props = StepProps & { readonly sides: Sides };

/** Suggestions, the mapping itself, and what is left out of it. */
export function FieldMapping({ view, save, sides }: Props) {
  const { t } = useTranslation();
  const [fields, change] = useSaved(view.connection.fields, async (list) => {
    const saved = await save({ change: { step: 'fields', answers: { fields: [...list] } } });
    return saved.connection.fields;
  });
  const [editing, setEditing] = useState<number | null>(null);
  const { ignored, ignore, restore } = useIgnored(view.id, 'fields');
  const heading = useRef<HTMLHeadingElement>(null);
  const { queryKey, ...asked } = api.setup.fields.suggest.queryOptions({ input: { draft: view.id } });
  const suggested = useQuery({
    ...asked,
    queryKey: [...queryKey, view.savedAt],
    placeholderData: keepPreviousData,
  });
  const found = suggested.data;
  const open = openSuggestions(found?.suggestions ?? [], fields, ignored);

  const add = (field: DraftField): void => {
    change((now) => [...now, field]);
    setEditing(fields.length);
  };
  const take = (keys: readonly string[]): void =>
    change((now) => [...now, ...open.filter(({ spotler }) => keys.includes(spotler)).map(fieldOf)]);
  return (
    <>
      <p>{t('fields.intro')}</p>
      <FaultNotice fault={faultOf(suggested.error)} fresh onRetry={() => void suggested.refetch()} />
      <SuggestionList
        suggestions={open.map((one) => ({ ...one, key: one.spotler, both: one.direction === 'both' }))}
        ignored={ignored.size}
        onTake={take}
        onIgnore={ignore}
        onRestore={restore}
        after={heading}
      />
      <FieldTable
        view={view}
        sides={sides}
        fields={fields}
        heading={heading}
        editing={editing}
        onEdit={setEditing}
        onChange={change}
        onAdd={() => add(newField)}
      />
      <AlwaysLinked columns={view.connection.afas.columns} />
      {found && (
        <Unmapped
          columns={found.unmappedColumns.filter((id) => fields.every(({ afas }) => afas !== id))}
          properties={mappableNames(sides, found.unmappedProperties).filter((name) =>
            fields.every(({ spotler }) => spotler !== name),
          )}
          onMap={(end) => add({ ...newField, ...end })}
        />
      )}
    </>
  );
}

/** Lists hold several options: no column fits them, so none is missing. */
function mappableNames({ properties }: Sides, names: readonly string[]): string[] {
  return names.filter((name) => properties.some((property) => property.name === name && isMappable(property)));
}
