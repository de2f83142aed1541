import type { ControlType, DataType } from '../data-type.ts';
import type { FreeFieldKey } from '../free-fields.ts';
import type { Bilingual } from '../language.ts';
import type { Reference } from '../references.ts';

/** A field of an UpdateConnector, as metainfo shows it and as a write is validated against it. */
export type UpdateField = {
  /** A code such as `FiNm`, or a free field's `U` and 32 hexadecimal digits. */
  readonly id: string;
  readonly dataType: DataType;
  readonly controlType: ControlType;
  readonly length: number;
  readonly label: Bilingual;
  /** Must be there when something is inserted. */
  readonly mandatory: boolean;
  readonly references?: readonly Reference[];
  /** Finds or numbers the record; never stored as a value. */
  readonly finds: boolean;
  readonly freeField?: FreeFieldKey;
};

/** An UpdateConnector, or an object inside one. */
export type UpdateObject = {
  readonly name: string;
  readonly fields: readonly UpdateField[];
};

type Extra = Partial<Pick<UpdateField, 'mandatory' | 'references' | 'finds' | 'freeField' | 'controlType'>>;
type MakeField = (id: string, nl: string, en: string, extra?: Extra) => UpdateField;

const field = (id: string, dataType: DataType, length: number, label: Bilingual, extra: Extra): UpdateField => ({
  id,
  dataType,
  controlType: extra.references === undefined ? 1 : 5,
  length,
  label,
  mandatory: false,
  finds: false,
  ...extra,
});

export const text = (id: string, length: number, nl: string, en: string, extra: Extra = {}): UpdateField =>
  field(id, 'string', length, { nl, en }, extra);
export const yesNo: MakeField = (id, nl, en, extra = {}) => field(id, 'boolean', 0, { nl, en }, extra);
export const date: MakeField = (id, nl, en, extra = {}) => field(id, 'date', 0, { nl, en }, extra);
export const int: MakeField = (id, nl, en, extra = {}) => field(id, 'int', 10, { nl, en }, extra);
export const memo: MakeField = (id, nl, en, extra = {}) =>
  field(id, 'blob', 0, { nl, en }, { controlType: 23, ...extra });
