import type { ReactNode } from 'react';

/** The one heading of a screen. It takes the focus when the screen changes. */
export function ScreenHeading({ children }: { readonly children: ReactNode }) {
  return (
    <h1 tabIndex={-1} data-screen-heading>
      {children}
    </h1>
  );
}
