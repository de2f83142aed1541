import type { ReactNode } from 'react';
import classes from './Panel.module.css';

/** A surface on the page for what belongs together. `flush` for a table or list that reaches its edges. */
export function Panel({ flush = false, children }: { readonly flush?: boolean; readonly children: ReactNode }) {
  return <section className={flush ? classes.flush : classes.panel}>{children}</section>;
}
