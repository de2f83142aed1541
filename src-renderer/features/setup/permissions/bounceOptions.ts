import type { TFunction } from 'i18next';
import type { WriteTarget } from '../../../../src-shared/domain/connection.ts';
import { whyNotWritable } from '../../../../src-shared/domain/returning.ts';
import type { Sides } from '../../../../src-shared/domain/setup/reach.ts';
import type { Language } from '../../../../src-shared/text/language.ts';
import { backRefusals } from '../../../../src-shared/text/setup/reach.ts';
import type { PickerGroup } from '../../../ui/pickerOptions.ts';
import { targetOptions, targetValue } from '../mapping/options.ts';

type Words = { readonly t: TFunction; readonly language: Language };
type Suggested = WriteTarget & { readonly label: string };

/** Stands for no answer in a picker. */
export const nothing = '-';

/** Where a bounce could be told: nowhere, the fields that look made for it, then all text and yes/no fields of AFAS. */
export function bounceOptions(sides: Sides, suggested: readonly Suggested[], words: Words): PickerGroup[] {
  const { t, language } = words;
  const values = new Set(suggested.map(targetValue));
  const all = targetOptions('', sides, words).map((group) => ({
    ...group,
    options: group.options
      .filter(({ value }) => !values.has(value))
      .map((option) => {
        const [entity = '', field = ''] = option.value.split('.');
        const write = { entity: entity as WriteTarget['entity'], field };
        const refusal = whyNotWritable(
          write,
          sides.updateFields[write.entity]?.find(({ id }) => id === field),
        );
        return { ...option, why: refusal === null ? null : backRefusals[refusal][language] };
      }),
  }));
  const first = suggested.map((one) => ({
    value: targetValue(one),
    label: one.label,
    detail: t(`mapping.entity.${one.entity}`),
  }));
  return [
    { label: '', options: [{ value: nothing, label: t('permits.noField') }] },
    ...(first.length > 0 ? [{ label: t('permits.suggested'), options: first }] : []),
    ...all,
  ];
}
