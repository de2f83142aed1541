import type { Answer } from './call.ts';
import { ok } from './failure.ts';

/** GET /contact/properties/list: visible fields only; `entries` only on a set. */
export const listProperties: Answer = ({ account }) =>
  ok(
    account.fields
      .all()
      .filter(({ hidden }) => !hidden)
      .map(({ name, description, type, entries }) => ({
        name,
        description,
        type,
        ...(type === 'set' ? { entries } : {}),
      })),
  );
