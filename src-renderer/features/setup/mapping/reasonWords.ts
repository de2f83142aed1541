import type { TFunction } from 'i18next';
import type { FieldSuggestion } from '../../../../src-shared/contract/setup.ts';
import { propertyType } from '../../../../src-shared/domain/property-type.ts';
import { fill } from '../../../../src-shared/text/fill.ts';
import type { Language } from '../../../../src-shared/text/language.ts';
import { suggestionReasons } from '../../../../src-shared/text/setup/suggestions.ts';

type Reason = FieldSuggestion['reasons'][number];

/** Why something is suggested, without a full stop; the kind of a field is put in words. */
export function reasonWords({ code, params }: Reason, language: Language, t: TFunction): string {
  if (code === 'option') return '';
  const kind = propertyType.safeParse(params['type']);
  const named = kind.success ? { ...params, type: t(`mapping.type.${kind.data}`) } : params;
  return fill(suggestionReasons[code][language], named);
}
