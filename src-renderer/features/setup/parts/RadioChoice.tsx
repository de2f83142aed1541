import { useId, type ReactNode } from 'react';
import classes from './RadioChoice.module.css';
import { usePicked } from './usePicked.ts';

type Props<Value extends string> = {
  readonly legend: string;
  readonly description?: string;
  readonly value: Value | null;
  readonly issue?: string | null;
  /** What it gives back is waited for before the draft is believed again. */
  readonly onChoose: (value: Value) => unknown;
  readonly options: readonly { readonly value: Value; readonly name: ReactNode; readonly text?: string }[];
};

/** One of a few, each with what it means. */
export function RadioChoice<Value extends string>({
  legend,
  description,
  value,
  issue = null,
  onChoose,
  options,
}: Props<Value>) {
  const id = useId();
  const [shown, pick] = usePicked(value);
  const told = [description === undefined ? null : `${id}-text`, issue === null ? null : `${id}-issue`];
  const describedBy = told.filter((one) => one !== null).join(' ');
  return (
    <fieldset className={classes.choice} {...(describedBy !== '' && { 'aria-describedby': describedBy })}>
      <legend>{legend}</legend>
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
      <div className={classes.options}>
        {options.map((option) => (
          <label key={option.value} data-chosen={option.value === shown}>
            <input
              type="radio"
              name={id}
              value={option.value}
              checked={option.value === shown}
              onChange={() => {
                pick(option.value, Promise.resolve(onChoose(option.value)));
              }}
            />
            <span className={classes.name}>{option.name}</span>
            {option.text !== undefined && <span className={classes.text}>{option.text}</span>}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
