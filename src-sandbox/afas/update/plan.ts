import type { AfasSwitches } from '../switches.ts';
import type { World } from '../world/world.ts';
import type { UpdateObject } from './field.ts';

export type UpdateSchemas = {
  readonly contact: UpdateObject;
  readonly person: UpdateObject;
  readonly organisation: UpdateObject;
  readonly address: UpdateObject;
};

export type UpdateContext = {
  readonly world: World;
  readonly schemas: UpdateSchemas;
  readonly switches: AfasSwitches;
};

export type UpdateVerb = 'POST' | 'PUT';

/**
 * A validated change that cannot fail any more. The whole message is planned before anything is applied, which makes
 * it one transaction.
 */
export type Plan<T> = {
  /** The record it changes; null when it will be inserted. */
  readonly existing: T | null;
  readonly apply: () => T;
};
