import type { ReactNode } from 'react';
import classes from './Table.module.css';

type Props = { readonly label: string; readonly children: ReactNode };

/** A data table. On a narrow window it scrolls sideways inside its own frame, also with the keyboard. */
export function Table({ label, children }: Props) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <section className={classes.frame} aria-label={label} tabIndex={0}>
      <table className={classes.table}>{children}</table>
    </section>
  );
}
