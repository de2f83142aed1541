import { Loader } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './Running.module.css';

/** Says that something is going on, with a sign that moves. */
export function Running({ children }: { readonly children: ReactNode }) {
  return (
    <p className={classes.running}>
      <Loader size={16} color="var(--pont-fill)" aria-hidden />
      {children}
    </p>
  );
}
