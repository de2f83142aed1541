import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './RadioChoice.module.css';
import { usePicked } from './usePicked.ts';

type Option<Value extends string> = {
  readonly value: Value;
  readonly name: ReactNode;
  readonly text?: string;
  /** Why it cannot be chosen; null or absent where it can. */
  readonly why?: string | null;
};

type Props<Value extends string> = {
  readonly legend: string;
  /** True where a heading above says the same already. */
  readonly titled?: boolean;
  readonly description?: string;
  readonly value: Value | null;
  readonly issue?: string | null;
  /** What it gives back is waited for before the draft is believed again. */
  readonly onChoose: (value: Value) => unknown;
  readonly options: readonly Option<Value>[];
  /** A card each, or short ones beside or below each other without a frame. */
  readonly look?: 'cards' | 'line' | 'list';
};

/** One of a few, each with what it means; what cannot be chosen says why. */
export function RadioChoice<Value extends string>({
  legend,
  titled = false,
  description,
  value,
  issue = null,
  onChoose,
  options,
  look = 'cards',
}: Props<Value>) {
  const { t } = useTranslation();
  const id = useId();
  const [shown, pick] = usePicked(value);
  const told = [description === undefined ? null : `${id}-text`, issue === null ? null : `${id}-issue`];
  const describedBy = told.filter((one) => one !== null).join(' ');
  return (
    <fieldset className={classes.choice} {...(describedBy !== '' && { 'aria-describedby': describedBy })}>
      <legend data-unseen={titled}>{legend}</legend>
      {description !== undefined && (
        <p id={`${id}-text`} className={classes.description}>
          {description}
        </p>
      )}
      {issue !== null && (
        <p id={`${id}-issue`} className={classes.issue}>
          {issue}
        </p>
      )}
      <div className={classes.options} data-look={look}>
        {options.map((option) => (
          <label key={option.value} data-chosen={option.value === shown} data-impossible={Boolean(option.why)}>
            <input
              type="radio"
              name={id}
              value={option.value}
              checked={option.value === shown}
              disabled={Boolean(option.why)}
              onChange={() => {
                pick(option.value, Promise.resolve(onChoose(option.value)));
              }}
            />
            <span className={classes.name}>{option.name}</span>
            {option.text !== undefined && <span className={classes.text}>{option.text}</span>}
            {option.why && <span className={classes.text}>{t('pick.impossible', { why: option.why })}</span>}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
