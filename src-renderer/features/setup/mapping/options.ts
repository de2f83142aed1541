import type { TFunction } from 'i18next';
import type { WriteTarget } from '../../../../src-shared/domain/connection.ts';
import { whyNotReturning } from '../../../../src-shared/domain/returning.ts';
import { isMappable, type SetupColumn } from '../../../../src-shared/domain/setup/catalogue.ts';
import type { DraftConnection } from '../../../../src-shared/domain/setup/draft.ts';
import type { Sides } from '../../../../src-shared/domain/setup/reach.ts';
import type { Language } from '../../../../src-shared/text/language.ts';
import { backRefusals, sendRefusals } from '../../../../src-shared/text/setup/reach.ts';
import type { PickerGroup, PickerOption } from '../../../ui/pickerOptions.ts';

type Words = { readonly t: TFunction; readonly language: Language };
type Pair = Pick<DraftConnection['fields'][number], 'afas' | 'spotler'>;

/** A column with what it is called on screen and what kind it is: `Voornaam · tekst`. */
export function columnDetail({ id, label, type }: SetupColumn, { t }: Words): string {
  const kind = t(`mapping.type.${type}`);
  return label === '' || label === id ? kind : `${label} · ${kind}`;
}

/** The columns of AFAS to map: a picture never fits, one that is mapped already may go to a second field. */
export function columnOptions({ columns }: Sides, others: readonly Pair[], words: Words): PickerGroup[] {
  const options = columns.map((column): PickerOption => {
    const also = others.find(({ afas }) => afas === column.id);
    const isPicture = column.type === 'blob' && column.id.toLowerCase().includes('image');
    const detail = columnDetail(column, words);
    return {
      value: column.id,
      label: column.id,
      detail: also ? `${detail} · ${words.t('mapping.also', { other: also.spotler })}` : detail,
      why: isPicture ? sendRefusals.image[words.language] : null,
    };
  });
  return [{ label: '', options }];
}

/** The properties of Spotler to map onto; each takes one column. */
export function propertyOptions({ properties }: Sides, others: readonly Pair[], { t, language }: Words): PickerGroup[] {
  const options = properties.map((property): PickerOption => {
    const taken = others.find(({ spotler }) => spotler === property.name);
    const kind = t(`mapping.type.${property.type}`);
    const refused = isMappable(property) ? null : sendRefusals.notMappable[language];
    const { name, description } = property;
    return {
      value: name,
      label: name,
      detail: description === '' || description === name ? kind : `${description} · ${kind}`,
      why: refused ?? (taken ? t('mapping.taken', { other: taken.afas }) : null),
    };
  });
  return [{ label: '', options }];
}

/** The fields of AFAS into which a column may come back, by entity, each with why where it may not. */
export function targetOptions(column: string, { columns, updateFields }: Sides, { t, language }: Words): PickerGroup[] {
  const type = columns.find(({ id }) => id === column)?.type;
  return (['contact', 'person', 'organisation'] as const).map((entity) => ({
    label: t(`mapping.entity.${entity}`),
    note: t('mapping.noConnector'),
    options: (updateFields[entity] ?? []).map((field): PickerOption => {
      const refusal = whyNotReturning(type, { entity, field: field.id }, field);
      return {
        value: targetValue({ entity, field: field.id }),
        label: field.label === '' ? field.id : field.label,
        detail: `${field.label === '' || field.label === field.id ? '' : `${shortId(field.id)} · `}${t(`mapping.type.${field.type}`)}`,
        why: refusal === null ? null : backRefusals[refusal][language],
      };
    }),
  }));
}

export function targetValue({ entity, field }: WriteTarget): string {
  return `${entity}.${field}`;
}

/** The other way round; null for a text that is no target. */
export function targetOf(value: string): WriteTarget | null {
  const [, entity, field] = /^(contact|person|organisation)\.(.+)$/.exec(value) ?? [];
  return entity === undefined || field === undefined ? null : { entity: entity as WriteTarget['entity'], field };
}

/** Where a value comes back, in words: `Persoon, Voornaam`. */
export function targetWords(target: WriteTarget, { updateFields }: Sides, t: TFunction): string {
  const label = updateFields[target.entity]?.find(({ id }) => id === target.field)?.label ?? '';
  const field = label === '' ? shortId(target.field) : label;
  return t('mapping.target', { entity: t(`mapping.entity.${target.entity}`), field });
}

/** The id of a free field has 33 characters, which say nothing to anybody. */
function shortId(id: string): string {
  return id.length > 12 ? `${id.slice(0, 6)}…` : id;
}

/** The columns of AFAS of which only yes/no may be chosen (R2). `used` is allowed and said. */
export function yesNoOptions({ columns }: Sides, used: readonly string[], words: Words): PickerGroup[] {
  const options = columns.map((column): PickerOption => {
    const detail = columnDetail(column, words);
    const isYesNo = column.type === 'boolean';
    const taken = used.includes(column.id) ? words.t('mapping.inUse') : null;
    return {
      value: column.id,
      label: column.id,
      detail: taken === null ? detail : `${detail} · ${taken}`,
      why: isYesNo ? null : words.t('permits.notYesNo'),
    };
  });
  return [{ label: '', options }];
}
