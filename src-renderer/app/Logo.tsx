/** A ferry from the side: hull, wheelhouse, waterline. */
export function Logo() {
  return (
    <svg width="28" height="28" viewBox="0 0 28 28" fill="none" stroke="currentColor" aria-hidden focusable="false">
      <path d="M3 15h22l-3.2 5.4H6.2z" fill="currentColor" stroke="none" />
      <path d="M8.5 14V9.5h11V14M14 9.5v-4" strokeWidth="1.8" />
      <path
        d="M3 24c1.8 0 1.8-1.2 3.7-1.2S8.5 24 10.3 24s1.9-1.2 3.7-1.2S15.9 24 17.7 24s1.8-1.2 3.6-1.2S23.2 24 25 24"
        strokeWidth="1.5"
      />
    </svg>
  );
}
