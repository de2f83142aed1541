import { type PeopleList, peopleList } from '../../src-shared/contract/history.ts';
import { connectionName } from '../../src-shared/domain/connection.ts';

/** The place in the window, as it stands in the fragment of the address. `page` counts from 1. */
export type Route =
  | { readonly screen: 'connections' }
  | { readonly screen: 'sync' | 'runs' | 'test' | 'manage'; readonly connection: string }
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
  const connection = connectionName.safeParse(name);
  if (root !== 'c' || !connection.success) return home;
  if (part === undefined) return { screen: 'sync', connection: connection.data };
  if (part === 'test') return { screen: 'test', connection: connection.data };
  if (part === 'manage') return { screen: 'manage', connection: connection.data };
  if (part === 'runs') {
    return detail === undefined
      ? { screen: 'runs', connection: connection.data }
      : { screen: 'run', connection: connection.data, run: decoded(detail) };
  }
  return part === 'people' ? peopleRoute(connection.data, detail, new URLSearchParams(query)) : home;
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
      return `#/c/${route.connection}/manage`;
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
