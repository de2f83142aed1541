import { NativeSelect } from '@mantine/core';
import type { SetupColumn } from '../../../../src-shared/domain/setup/catalogue.ts';
import small from '../parts/DraftField.module.css';
import { usePicked } from '../parts/usePicked.ts';
import { columnChoices, type Role } from './fitsRole.ts';

type Props = {
  readonly part: Role;
  readonly label: string;
  readonly description?: string;
  /** What stands for no column. */
  readonly none: string;
  readonly columns: readonly SetupColumn[];
  readonly value: string;
  readonly issue: string | null;
  readonly onChoose: (column: string) => Promise<unknown>;
};

/** One column, out of those whose type fits. */
export function ColumnSelect({ part, label, description, none, columns, value, issue, onChoose }: Props) {
  const [shown, pick] = usePicked(value);
  return (
    <NativeSelect
      label={label}
      description={description}
      // Below, so that fields beside each other stay in line.
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      classNames={{ description: small.small ?? '', error: small.small ?? '' }}
      data={[
        { value: '', label: none },
        ...columnChoices(part, columns, shown).map((id) => ({ value: id, label: id })),
      ]}
      value={shown}
      error={issue}
      onChange={({ currentTarget }) => {
        pick(currentTarget.value, onChoose(currentTarget.value));
      }}
    />
  );
}
