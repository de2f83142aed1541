import { type PeopleList, peopleList } from '../../src-shared/contract/history.ts';
import { connectionName } from '../../src-shared/domain/connection.ts';
import { draftId } from '../../src-shared/domain/setup/draft.ts';
import { type SetupStep, setupStep } from '../../src-shared/domain/setup/step.ts';

/** The place in the window, as it stands in the fragment of the address. `page` counts from 1. */
export type Route =
  | { readonly screen: 'connections' }
  /** `step` null: the one that was open last. */
  | { readonly screen: 'setup'; readonly draft: string; readonly step: SetupStep | null }
  | { readonly screen: 'draftGuide'; readonly draft: string }
  | { readonly screen: 'sync' | 'runs' | 'check' | 'test' | 'manage'; readonly connection: string }
  | { readonly screen: 'guide'; readonly connection: string }
  | { readonly screen: 'run'; readonly connection: string; readonly run: string }
  | {
      readonly screen: 'people';
      readonly connection: string;
      readonly list: PeopleList;
      readonly search: string;
      readonly page: number;
    };

const home: Route = { screen: 'connections' };

/** Reads a fragment such as `#/c/acme/people/failed?search=jan&page=2`; anything unknown is the list of connections. */
export function parseRoute(fragment: string): Route {
  const [path = '', query = ''] = fragment.replace(/^#/, '').split('?', 2);
  const [root, name, part, detail] = path.split('/').filter((step) => step !== '');
  if (root === 'setup') return draftRoute(name, part);
  const connection = connectionName.safeParse(name);
  if (root !== 'c' || !connection.success) return home;
  if (part === undefined) return { screen: 'sync', connection: connection.data };
  if (part === 'manage' || part === 'check' || part === 'test' || part === 'guide') {
    return { screen: part, connection: connection.data };
  }
  if (part === 'runs') {
    return detail === undefined
      ? { screen: 'runs', connection: connection.data }
      : { screen: 'run', connection: connection.data, run: decoded(detail) };
  }
  return part === 'people' ? peopleRoute(connection.data, detail, new URLSearchParams(query)) : home;
}

function draftRoute(name: string | undefined, part: string | undefined): Route {
  const draft = draftId.safeParse(name);
  if (!draft.success) return home;
  if (part === 'guide') return { screen: 'draftGuide', draft: draft.data };
  return {
    screen: 'setup',
    draft: draft.data,
    step: setupStep
      .nullable()
      .catch(null)
      .parse(part ?? null),
  };
}

/** The connection in which a place is; null outside one. */
export function connectionOf(route: Route): string | null {
  return 'connection' in route ? route.connection : null;
}

/** The draft in which a place is; null outside one. */
export function draftOf(route: Route): string | null {
  return 'draft' in route ? route.draft : null;
}

function peopleRoute(connection: string, list: string | undefined, query: URLSearchParams): Route {
  const page = Number(query.get('page'));
  return {
    screen: 'people',
    connection,
    list: peopleList.catch('excluded').parse(list),
    search: (query.get('search') ?? '').slice(0, 200),
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The address of a place; `parseRoute` reads it back. */
export function hrefOf(route: Route): string {
  switch (route.screen) {
    case 'connections':
      return '#/';
    case 'sync':
      return `#/c/${route.connection}`;
    case 'runs':
      return `#/c/${route.connection}/runs`;
    case 'test':
      return `#/c/${route.connection}/test`;
    case 'manage':
    case 'check':
    case 'guide':
      return `#/c/${route.connection}/${route.screen}`;
    case 'setup':
      return route.step === null ? `#/setup/${route.draft}` : `#/setup/${route.draft}/${route.step}`;
    case 'draftGuide':
      return `#/setup/${route.draft}/guide`;
    case 'run':
      return `#/c/${route.connection}/runs/${encodeURIComponent(route.run)}`;
    case 'people': {
      const query = new URLSearchParams();
      if (route.search !== '') query.set('search', route.search);
      if (route.page > 1) query.set('page', String(route.page));
      const tail = query.size === 0 ? '' : `?${query.toString()}`;
      return `#/c/${route.connection}/people/${route.list}${tail}`;
    }
  }
}
