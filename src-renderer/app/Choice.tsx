import { VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './Choice.module.css';

type Props<Value extends string> = {
  readonly label: string;
  readonly value: Value;
  readonly onChoose: (value: Value) => void;
  /** `sign` is what is seen, `name` what it stands for. */
  readonly options: readonly { readonly value: Value; readonly sign: ReactNode; readonly name: string }[];
};

/** One of a few, all in sight, chosen at once. */
export function Choice<Value extends string>({ label, value, onChoose, options }: Props<Value>) {
  return (
    <fieldset className={classes.choice} aria-label={label}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          title={option.name}
          aria-pressed={option.value === value}
          onClick={() => onChoose(option.value)}
        >
          <span className={classes.sign}>{option.sign}</span>
          <VisuallyHidden> {option.name}</VisuallyHidden>
        </button>
      ))}
    </fieldset>
  );
}
