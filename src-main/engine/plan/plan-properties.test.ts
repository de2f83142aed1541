import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNeverToAfas } from '../../../src-shared/domain/connection.ts';
import { afasContact } from './contact.ts';
import { planContact } from './plan-contact.ts';
import { compileReturns, type UpdateField } from './returns.ts';
import { type Edit, histories, inputOf, newWorld, planOf, play, type Round } from './testing/history.ts';
import { columns, connectionOf, connections, rulesOf, texts } from './testing/rules.ts';

/** Fixed, so that every run of the tests asks the same; another seed is another set of histories. */
const parameters = { seed: 20_261_124, numRuns: 150 } as const;

/** When somebody last said yes, in AFAS or at all, and when somebody last said no: numbers of rounds. */
type Answers = { afasYes: number; yes: number; no: number };

/** What people said of a permission in one round of edits. A bounce and a block are no answers. */
function hear(said: Answers, bit: number, round: number, { change, before, seen }: Round): void {
  const was = before.row[`Ab${bit}`] === true;
  const is = seen.row[`Ab${bit}`] === true;
  const wasOn = before.shown?.bits[bit] === true;
  const isOn = seen.shown?.bits[bit] === true;
  const gone = seen.shown?.mailable === false && seen.bounce === null;
  const cameBack = before.shown?.mailable === false && seen.shown?.mailable === true && isOn;
  // A yes that met the contact before both systems knew it is heard as part of their first meeting.
  if (!was && is && before.shown !== null) said.afasYes = round;
  if ((!was && is) || (!wasOn && isOn) || cameBack) said.yes = round;
  // A yes that was never followed and is taken back leaves the no that both sides had agreed on.
  const takenBack = ((was && !is) || (wasOn && !isOn)) && before.base?.bits[bit] !== false;
  const undone = change.undone === bit && seen.base?.paused?.includes(bit) === true;
  if (takenBack || undone || gone || seen.elsewhere.get(bit) === false) said.no = round;
}

describe('planning one contact, whatever people do', () => {
  it('converges: once a plan is written to both sides, the next has nothing to write', () => {
    let writes = 0;
    const check = fc.property(connections, histories, (connection, history) => {
      play(connection, history, {
        look: (_, __, plan) => {
          if (plan.change !== null || plan.afasChange !== null) writes += 1;
        },
        after: (rules, world) => {
          const again = planOf(rules, world);
          expect({ change: again.change, afasChange: again.afasChange }).toEqual({ change: null, afasChange: null });
          // What a new contact was not told, and Spotler shows as off, is agreed on at the next look.
          const base = again.base ?? world.base;
          const known = Object.entries(base?.bits ?? {}).filter(
            ([bit, on]) => on || Number(bit) in (world.base?.bits ?? {}),
          );
          expect(base && { ...base, bits: Object.fromEntries(known) }).toEqual(world.base);
        },
      });
    });
    fc.assert(check, parameters);
    expect(writes).toBeGreaterThan(parameters.numRuns);
  });

  it('leaves every field equal on both sides, or says why not', () => {
    const check = fc.property(connections, histories, (connection, history) => {
      play(connection, history, {
        after: (rules, world) => {
          const plan = planOf(rules, world);
          if (plan.state === 'excluded') return;
          const { afas, spotler } = inputOf(rules, world);
          const listed = new Set([...plan.notes, ...plan.conflicts].map(({ property }) => property));
          for (const { property } of rules.mapping.fields) {
            if (listed.has(property)) expect(plan.open).toBe(true);
            else expect(spotler?.fields[property] ?? null).toBe(afas.fields[property] ?? null);
          }
          expect(plan.state).toBe(plan.conflicts.length > 0 ? 'conflict' : 'inSync');
        },
      });
    });
    fc.assert(check, parameters);
  });

  it('leaves nobody with a permission whose last word was no, and follows a newer yes of AFAS', () => {
    const count = { on: 0, followed: 0 };
    const check = fc.property(connections, histories, (connection, history) => {
      const said: Record<number, Answers> = { 1: { afasYes: 0, yes: 1, no: 0 }, 2: { afasYes: 0, yes: 0, no: 1 } };
      let number = 1;
      play(connection, history, {
        after: ({ mapping }, { shown, row }, round) => {
          number += 1;
          for (const { bit, direction } of mapping.permissions) {
            const answers = said[bit];
            if (answers === undefined) throw new Error('a bit that nobody follows');
            hear(answers, bit, number, round);
            if (direction === 'toAfas' || shown === null || !shown.mailable) continue;
            const on = shown.bits[bit] === true;
            if (on) expect({ bit, ...answers, newer: answers.yes > answers.no }).toMatchObject({ newer: true });
            const says = row[`Ab${bit}`] === true && answers.afasYes > answers.no;
            const follows = says && row['Blocked'] !== true && row['Email'] !== null && row['Org'] !== null;
            if (follows) expect({ bit, ...answers, on }).toMatchObject({ on: true });
            count.on += Number(on);
            count.followed += Number(follows && answers.no > 1);
          }
        },
      });
    });
    fc.assert(check, parameters);
    expect(count.on).toBeGreaterThan(parameters.numRuns / 4);
    expect(count.followed).toBeGreaterThan(0);
  });

  it('sends what is mapped, in the direction and at the level it is mapped, and nothing else', () => {
    const check = fc.property(connections, histories, (connection, history) => {
      const { writeBack, fields, permissions, bounce } = connection;
      const returning = [...(writeBack === 'full' ? fields : []), ...(writeBack === 'none' ? [] : permissions)];
      const targets = returning.flatMap(({ direction, write }) => (direction === 'toSpotler' ? [] : [write?.field]));
      const may = writeBack === 'full' && bounce ? [...targets, bounce.write.field] : targets;
      play(connection, history, {
        look: ({ mapping }, _, { change, afasChange }) => {
          const toSpotler = mapping.fields.filter(({ direction }) => direction !== 'toAfas');
          for (const property of Object.keys(change?.properties ?? {}))
            expect(toSpotler.map((field) => field.property)).toContain(property);
          for (const { bit, cause } of change?.bits ?? []) {
            const permission = mapping.permissions.find((one) => one.bit === bit);
            expect(permission?.direction !== 'toAfas' || cause === 'address.optedOut').toBe(true);
          }
          expect(Object.keys(afasChange?.entities ?? { contact: {} })).toEqual(['contact']);
          for (const [field, told] of Object.entries(afasChange?.entities.contact ?? {})) {
            expect(may).toContain(field);
            if (told === true) expect(writeBack).toBe('full');
          }
        },
      });
    });
    fc.assert(check, parameters);
  });

  it('is the same plan for the same input, and leaves the input as it was', () => {
    const check = fc.property(connections, histories, (connection, history) => {
      play(connection, history, {
        look: (rules, world, plan) => {
          const input = inputOf(rules, world);
          expect(planContact(rules.mapping, deepFreeze(input), rules.returns)).toEqual(plan);
          expect(input).toEqual(inputOf(rules, world));
        },
      });
    });
    fc.assert(check, parameters);
  });
});

function deepFreeze<T>(data: T): T {
  if (typeof data === 'object' && data !== null) for (const part of Object.values(data)) deepFreeze(part);
  return Object.freeze(data);
}

describe('what goes to AFAS, whatever a connection file asks and AFAS calls its fields', () => {
  const type = fc.constantFrom<UpdateField['type']>('string', 'blob', 'boolean', 'int', 'decimal', 'date');
  const entity = fc.constantFrom('contact', 'person', 'organisation');
  const name = fc.constantFrom('Nm', 'NmRg', 'Ad', 'HmNr', 'HmAd', 'ZpCd', 'Rs', 'StAd', 'AdAd', 'FiNm', 'Ufree');
  const values = fc.constantFrom(null, null, [], [{ id: 'NL' }]);

  it('is text and yes/no, no table link, and never company name or address', () => {
    let written = 0;
    const asked = fc.array(fc.record({ entity, name, type, values, column: type }), { minLength: 3, maxLength: 3 });
    const check = fc.property(asked, (targets) => {
      // Past the connection file, which refuses this itself.
      const connection = {
        ...connectionOf({ writeBack: 'full' }),
        fields: texts.map((spotler, at) => ({
          ...({ afas: `A${spotler}`, spotler, direction: 'both', winner: 'spotler', emptyWins: true } as const),
          write: { entity: targets[at]?.entity ?? 'contact', field: targets[at]?.name ?? '' },
        })),
      };
      const updateFields = { contact: [], person: [], organisation: [] } as Record<string, UpdateField[]>;
      for (const target of targets) updateFields[target.entity]?.push({ id: target.name, length: 0, ...target });
      const { contact = [], person = [], organisation = [] } = updateFields;
      const typed = columns.map((column) => {
        const at = texts.findIndex((text) => column.id === `A${text}`);
        return { id: column.id, type: targets[at]?.column ?? column.type };
      });
      const returns = compileReturns(connection, typed, { contact, person, organisation });
      const { mapping } = rulesOf(connection);
      const fields = Object.fromEntries(texts.map((text) => [text, 'y']));
      const view = { fields, bits: {}, mailable: true, changedAt: null };
      const base = { fields: { email: null, f1: 'x', f2: 'x', f3: null }, bits: {}, held: [] };
      const plan = planContact(
        mapping,
        { afas: afasContact(mapping, newWorld().row, '1'), base, spotler: view },
        returns,
      );
      for (const [into, told] of Object.entries(plan.afasChange?.entities ?? {})) {
        for (const id of Object.keys(told)) {
          written += 1;
          expect(isNeverToAfas({ entity: into as 'contact', field: id })).toBe(false);
          const field = updateFields[into]?.find((one) => one.id === id);
          expect({ values: field?.values, kind: field?.type }).toEqual({
            values: null,
            kind: expect.stringMatching(/^(string|blob|boolean)$/),
          });
        }
      }
    });
    fc.assert(check, parameters);
    expect(written).toBeGreaterThan(0);
  });
});

describe('a field that swings', () => {
  const connection = connectionOf({ fields: [{ afas: 'Af1', spotler: 'f1' }] });
  const swing: Edit[] = Array.from({ length: 5 }, (_, at) => ({ row: { Af1: at % 2 === 0 ? 'x' : 'y' } }));
  const states = (history: readonly Edit[]) => {
    const codes: (string | null)[] = [];
    const world = play(connection, history, { look: (_, __, { code }) => void codes.push(code) });
    return { codes, world };
  };

  it('is left alone at the third return within a few runs, until a person decides', () => {
    const { codes, world } = states([...swing, {}]);
    expect(codes).toEqual([null, null, null, null, 'field.flapping', 'field.flapping']);
    expect(world.shown?.properties['f1']).toBe('y');
    const decided = states([...swing, { decided: { property: 'f1', take: 'afas' } }, {}]);
    expect(decided.codes.slice(4)).toEqual(['field.flapping', null, null]);
    expect(decided.world.shown?.properties['f1']).toBe('x');
  });

  it('is not one whose changes lie runs apart, nor one that never returns', () => {
    const quiet: Edit[] = Array.from({ length: 10 }, () => ({}));
    const slow = swing.flatMap((change) => [change, ...quiet]);
    expect(states(slow).codes.every((code) => code === null)).toBe(true);
    const onwards = ['a', 'b', 'c', 'd', 'e', 'f'].map((text) => ({ row: { Af1: text } }));
    expect(states(onwards).codes.every((code) => code === null)).toBe(true);
  });
});

describe('histories that went wrong once', () => {
  const mapped = { afas: 'Ab1', bit: 1, direction: 'both', write: { entity: 'contact', field: 'Ub1' } };
  const known: Edit = {};
  const no: Edit = { row: { Ab1: false } };
  const yes: Edit = { row: { Ab1: true } };

  it.each<[string, Record<string, unknown>, readonly Edit[], { afas: boolean; spotler: boolean }]>([
    [
      'a block ends while the contact has no address: once it has one, what the block held comes back',
      { permissions: [mapped] },
      [known, { row: { Blocked: true } }, { row: { Blocked: false, Email: null } }, { row: { Email: 'j@example.nl' } }],
      { afas: true, spotler: true },
    ],
    [
      'a yes that met a global opt-out which AFAS is not told of raises nothing when Spotler mails the contact again',
      { writeBack: 'none', permissions: [mapped] },
      [known, no, { ...yes, mailable: false }, { mailable: true }, {}],
      { afas: true, spotler: false },
    ],
    [
      'nor does it after a block in between',
      { writeBack: 'none', permissions: [mapped] },
      [known, no, { ...yes, mailable: false }, { mailable: true, row: { Blocked: true } }, { row: { Blocked: false } }],
      { afas: true, spotler: false },
    ],
    [
      'a global opt-out seen during a block counts, although a newer yes was waiting for the end of it',
      { permissions: [mapped] },
      [
        known,
        no,
        { row: { Blocked: true, Ab1: true } },
        { mailable: false },
        { mailable: true },
        { row: { Blocked: false } },
      ],
      { afas: false, spotler: false },
    ],
    [
      'an opt-out elsewhere ends when both sides say yes anew, and does not come back',
      { permissions: [mapped] },
      [known, { elsewhere: 1 }, { ...yes, bits: { 1: true } }, {}],
      { afas: true, spotler: true },
    ],
    [
      'an opt-out elsewhere is not taken for an opt-in where a permission only goes to AFAS',
      { permissions: [{ ...mapped, direction: 'toAfas' }] },
      [known, { bits: { 1: true } }, { elsewhere: 1 }, {}, {}],
      { afas: false, spotler: false },
    ],
    [
      'an undone raise stays undone through a bounce',
      { permissions: [mapped] },
      [known, no, yes, { undone: 1 }, { mailable: false, bounce: 'hard' }, { mailable: true, bounce: null }, {}],
      { afas: true, spotler: false },
    ],
  ])('%s', (_, parts, history, expected) => {
    const { row, shown } = play(connectionOf(parts), history, {
      after: (rules, world) => expect(planOf(rules, world)).toMatchObject({ change: null, afasChange: null }),
    });
    expect({ afas: row['Ab1'], spotler: shown?.bits[1] }).toEqual(expected);
  });
});
