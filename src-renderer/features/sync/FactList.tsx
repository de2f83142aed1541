import type { ReactNode } from 'react';
import classes from './FactList.module.css';

type Props = { readonly title: string; readonly facts: readonly (readonly [name: string, value: ReactNode])[] };

/** A few named values under one title. */
export function FactList({ title, facts }: Props) {
  return (
    <div>
      <h3 className={classes.title}>{title}</h3>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name} className={classes.fact}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
