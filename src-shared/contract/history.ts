import { z } from 'zod';
import { connectionName } from '../domain/connection.ts';
import { listedContact } from '../domain/person.ts';
import { runRecord } from '../domain/run.ts';
import { procedure } from './base.ts';

export const peopleList = z.enum(['excluded', 'failed', 'conflict']);
export type PeopleList = z.infer<typeof peopleList>;

export const history = {
  runs: procedure
    .input(z.strictObject({ connection: connectionName, limit: z.int().min(1).max(200).default(50) }))
    .output(z.array(runRecord)),
  /** One page of a list of contacts with a reason, in order of contact id; `search` looks in name, e-mail and id. */
  people: procedure
    .input(
      z.strictObject({
        connection: connectionName,
        list: peopleList,
        search: z.string().max(200).default(''),
        offset: z.int().min(0).default(0),
        limit: z.int().min(1).max(500).default(100),
      }),
    )
    .output(z.object({ items: z.array(listedContact), total: z.int().nonnegative() })),
  /** The whole list as CSV for a Dutch Excel (`;`, BOM, formulas defused). */
  peopleCsv: procedure
    .input(z.strictObject({ connection: connectionName, list: peopleList }))
    .output(z.object({ fileName: z.string(), csv: z.string() })),
};
