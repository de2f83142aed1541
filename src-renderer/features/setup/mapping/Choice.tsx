import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Choice.module.css';

export type ChoiceOption<Value extends string> = {
  readonly value: Value;
  readonly label: ReactNode;
  readonly text?: string;
  /** Why it cannot be chosen; null or absent where it can. */
  readonly why?: string | null;
};

type Props<Value extends string> = {
  readonly label: string;
  /** True where a heading above says the same already. */
  readonly labelled?: boolean;
  readonly options: readonly ChoiceOption<Value>[];
  readonly value: Value | null;
  readonly onChoose: (value: Value) => void;
  readonly error?: string | null;
  readonly inline?: boolean;
};

/** One of a few, all in sight with what each means; what cannot be chosen says why. */
export function Choice<Value extends string>({
  label,
  labelled,
  options,
  value,
  onChoose,
  error,
  inline,
}: Props<Value>) {
  const { t } = useTranslation();
  const name = useId();
  return (
    <fieldset className={classes.choice} data-inline={inline ?? false}>
      <legend data-unseen={labelled ?? false}>{label}</legend>
      {options.map((option) => (
        <label key={option.value} data-impossible={Boolean(option.why)}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            disabled={Boolean(option.why)}
            onChange={() => onChoose(option.value)}
          />
          <span className={classes.words}>
            <span className={classes.label}>{option.label}</span>
            {option.text && <span className={classes.text}>{option.text}</span>}
            {option.why && <span className={classes.text}>{t('picker.impossible', { why: option.why })}</span>}
          </span>
        </label>
      ))}
      {error && <p className={classes.error}>{error}</p>}
    </fieldset>
  );
}
