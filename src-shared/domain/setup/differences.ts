import type { Connection } from '../connection.ts';
import type { ConfigurationDifference } from '../../contract/setup.ts';
import { stepOfPath } from './step.ts';

/** What differs between two configurations, in the order of the connection file. The name is not part of it. */
export function differencesOf(before: Connection, after: Connection): ConfigurationDifference[] {
  const old = placesOf(before);
  const now = placesOf(after);
  const places = [...new Set([...now.keys(), ...old.keys()])];
  // A mapping that is new or gone is one difference, not one for each of its settings.
  const whole = (place: string): boolean => /^(fields|permissions)\.[^.]+$/.test(place);
  const changedWhole = new Set(places.filter((place) => whole(place) && old.has(place) !== now.has(place)));
  return places.flatMap((place) => {
    const [was = null, is = null] = [old.get(place), now.get(place)];
    const parent = place.split('.').slice(0, 2).join('.');
    const inside = !whole(place) && changedWhole.has(parent);
    const step = stepOfPath(place.split('.'));
    if (inside || (whole(place) && !changedWhole.has(place)) || was === is) return [];
    return [{ place, step, before: was, after: is }];
  });
}

function placesOf(connection: Connection): Map<string, string> {
  const { version: _, name: __, fields, permissions, ...rest } = connection;
  const places = new Map<string, string>();
  flatten(rest, '', places);
  for (const { spotler, ...field } of fields) {
    places.set(`fields.${spotler}`, `${field.afas} → ${spotler}`);
    flatten(field, `fields.${spotler}.`, places);
  }
  for (const { bit, ...permission } of permissions) {
    places.set(`permissions.${bit}`, `${permission.afas} → ${bit}`);
    flatten(permission, `permissions.${bit}.`, places);
  }
  return places;
}

function flatten(part: object, prefix: string, places: Map<string, string>): void {
  for (const [key, value] of Object.entries(part) as [string, unknown][]) {
    const place = `${prefix}${key}`;
    if (value === undefined || value === null) continue;
    if (Array.isArray(value)) places.set(place, value.join(', '));
    else if (typeof value === 'object') flatten(value, `${place}.`, places);
    else places.set(place, typeof value === 'string' ? value : JSON.stringify(value));
  }
}
