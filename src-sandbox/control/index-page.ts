import { z } from 'zod';
import { faultSchema } from '../server/fault.ts';
import type { ControlledSide, ControlParts } from './parts.ts';

const routes = {
  'GET /': 'this page',
  'POST /{side}/act/{name}': 'an act of a person; the body is its parameters',
  'GET /{side}/switches': 'everything that the API documents leave open, as it is set now',
  'PUT /{side}/switches': 'sets some of them',
  'POST /{side}/faults': 'adds a fault or an array of faults',
  'GET /{side}/faults': 'faults with counts of matched and struck requests; spent ones stay listed',
  'DELETE /{side}/faults': 'removes all; DELETE /{side}/faults/{id} one',
  'PUT /{side}/listening': '{"listening": false} refuses connections until true; GET tells',
  'GET /log?side=&since=&limit=': 'requests received, numbered above since, oldest first',
  'PUT /log': '{"keepBodies": true} keeps bodies from then on',
  'DELETE /log?side=': 'empties the log',
  'GET /clock': 'the time both sides live in',
  'PUT /clock': '{"offsetSeconds": 3600} or {"frozen": "2026-01-02T03:04:05Z"}; offset 0 is real time',
};

const describe = ({ side }: ControlledSide): unknown => ({
  acts: Object.fromEntries(Object.keys(side.acts).map((name) => [name, side.actNotes?.[name] ?? {}])),
  switches: Object.fromEntries(
    Object.entries(side.switches).map(([name, value]) => {
      const note = side.switchNotes?.[name];
      return [
        name,
        { value, ...(note?.values ? { values: note.values } : {}), ...(note ? { about: note.about } : {}) },
      ];
    }),
  ),
});

/** Everything a person needs to use the control URL, without reading its code. */
export const indexPage = ({ sides, clock }: ControlParts): unknown => ({
  about: 'Control of the sandbox: two simulators, afas and spotler, with people in them.',
  routes,
  sides: { afas: describe(sides.afas), spotler: describe(sides.spotler) },
  faults: z.toJSONSchema(faultSchema, { io: 'input' }),
  clock: clock.read(),
});
