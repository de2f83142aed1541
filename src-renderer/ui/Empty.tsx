import type { ReactNode } from 'react';
import classes from './Empty.module.css';

type Props = { readonly title: string; readonly text?: string; readonly children?: ReactNode };

/** Stands where there is nothing yet: says so, and what makes something appear. */
export function Empty({ title, text, children }: Props) {
  return (
    <div className={classes.empty}>
      <p className={classes.title}>{title}</p>
      {text && <p className={classes.text}>{text}</p>}
      {children}
    </div>
  );
}
