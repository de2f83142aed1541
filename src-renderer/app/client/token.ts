const place = 'pont.token';

/** The token in a fragment such as `#token=…`, or null where the fragment is something else. */
export function tokenIn(fragment: string): string | null {
  return /^#token=([^&]+)$/.exec(fragment)?.[1] ?? null;
}

/**
 * The key with which this window may call the loopback host. It arrives once, in the fragment (which browsers do not
 * send along), goes to the session storage of this tab and leaves the address bar, so that it is not in the history.
 */
export function takeToken(): string | null {
  const arrived = tokenIn(location.hash);
  if (arrived !== null) {
    sessionStorage.setItem(place, arrived);
    history.replaceState(null, '', `${location.pathname}${location.search}`);
  }
  return sessionStorage.getItem(place);
}

/** Pasting a new address over the old one changes only the fragment, which loads nothing: start anew with its token. */
export function reloadOnNewToken(): void {
  addEventListener('hashchange', () => {
    if (tokenIn(location.hash) !== null) location.reload();
  });
}
