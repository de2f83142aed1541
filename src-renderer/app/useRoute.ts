import { useSyncExternalStore } from 'react';
import { hrefOf, parseRoute, type Route } from './route.ts';

function subscribe(onChange: () => void): () => void {
  addEventListener('hashchange', onChange);
  return () => removeEventListener('hashchange', onChange);
}

/** The place that the address bar says; follows links and the back button. */
export function useRoute(): Route {
  return parseRoute(useSyncExternalStore(subscribe, () => location.hash));
}

/** Goes to a place, as a link would. */
export function goTo(route: Route): void {
  location.hash = hrefOf(route);
}

/** Goes to a variant of this place, without a step for the back button. */
export function replaceWith(route: Route): void {
  location.replace(hrefOf(route));
}
