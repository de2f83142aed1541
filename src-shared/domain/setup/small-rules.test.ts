import { describe, expect, it } from 'vitest';
import { type Connection, connectionFile } from '../connection.ts';
import { consequencesOf } from './consequences.ts';
import { differencesOf } from './differences.ts';
import { masked } from './mask.ts';
import { nameFromTitle } from './names.ts';

it.each([
  ['Jan de Boer', 'Xxx xx Xxxx'],
  ['jan@example.nl', 'xxx@xxxxxxx.xx'],
  ['1234 AB', '9999 XX'],
  ['Éloïse', 'Xxxxxx'],
  [12.5, '99.9'],
  [true, true],
  [null, null],
  ['x'.repeat(30), `${'x'.repeat(24)}…`],
])('the shape of %j is %j', (value, shape) => expect(masked(value)).toBe(shape));

it.each([
  ['Bakkerij Van Dam & Zn.', [], 'bakkerij-van-dam-zn'],
  ['Café ’t Hoekje', [], 'cafe-t-hoekje'],
  ['Acme', ['acme', 'acme-2'], 'acme-3'],
  ['Sandbox', [], 'klant-sandbox'],
  ['Draft 1', [], 'klant-draft-1'],
  ['株式会社', [], ''],
  ['x'.repeat(200), [], 'x'.repeat(36)],
])('%.40s, with %j taken, is called %s', (title, taken, name) => expect(nameFromTitle(title, taken)).toBe(name));

describe('what happens to a permission', () => {
  const write = { entity: 'contact', field: 'U1' } as const;
  const level = { writeBack: 'full', hasBlocked: true } as const;
  const at = (event: string, ...args: Parameters<typeof consequencesOf>) => {
    const found = consequencesOf(...args).find((one) => one.event === event);
    return [found?.afas, found?.spotler];
  };

  it.each([
    ['optOutInSpotler', { direction: 'both', write }, level, ['no', 'staysOff']],
    ['optOutInSpotler', { direction: 'both', write }, { ...level, writeBack: 'optOutsOnly' }, ['no', 'staysOff']],
    ['optOutInSpotler', { direction: 'both', write }, { ...level, writeBack: 'none' }, ['recorded', 'staysOff']],
    ['optOutInSpotler', { direction: 'toSpotler' }, level, ['recorded', 'staysOff']],
    ['optInInSpotler', { direction: 'both', write }, level, ['yes', 'unchanged']],
    ['optInInSpotler', { direction: 'both', write }, { ...level, writeBack: 'optOutsOnly' }, ['reported', 'unchanged']],
    ['noInAfas', { direction: 'both', write }, level, ['unchanged', 'off']],
    ['noInAfas', { direction: 'toAfas', write }, level, ['unchanged', 'unchanged']],
    ['yesInAfas', { direction: 'both', write }, level, ['unchanged', 'unlessOptedOut']],
    ['unblocked', { direction: 'both', write }, level, ['unchanged', 'restored']],
    ['bounce', { direction: 'both', write }, level, ['unchanged', 'noLongerMailed']],
    ['bounce', { direction: 'both', write }, { ...level, bounce: { write } }, ['bounceField', 'noLongerMailed']],
    [
      'bounce',
      { direction: 'both', write },
      { writeBack: 'optOutsOnly', hasBlocked: true, bounce: { write } },
      ['unchanged', 'noLongerMailed'],
    ],
    ['blocked', { direction: 'both', write }, { ...level, hasBlocked: false }, [undefined, undefined]],
  ] as const)('%s, mapped %o at %o: %j', (event, mapped, of, expected) =>
    expect(at(event, mapped, of)).toEqual(expected),
  );
});

describe('differences', () => {
  const before: Connection = connectionFile.parse({
    version: 1,
    name: 'acme',
    title: 'Acme',
    afas: {
      participant: '12345',
      environment: 'production',
      authentication: 'token',
      getConnector: 'C',
      columns: { contactId: 'A', personNo: 'B', organisationId: 'C', email: 'D', changedOn: ['E', 'F'] },
    },
    fields: [
      { afas: 'X', spotler: 'x' },
      { afas: 'Y', spotler: 'y' },
    ],
    permissions: [{ afas: 'N', bit: 1, direction: 'toSpotler' }],
  });
  const [x, y] = before.fields;

  it.each<[string, Connection, [string, string, string | null, string | null][]]>([
    ['nothing', before, []],
    ['another name', { ...before, name: 'other' }, []],
    ['another order', { ...before, fields: before.fields.toReversed() }, []],
    ['a brake', { ...before, brakes: { ...before.brakes, optIn: 10 } }, [['brakes.optIn', 'goLive', '25', '10']]],
    ['a mapping that is gone', { ...before, fields: y ? [y] : [] }, [['fields.x', 'fields', 'X → x', null]]],
    [
      'a mapping that is new',
      { ...before, fields: [...before.fields, ...(x ? [{ ...x, spotler: 'z' }] : [])] },
      [['fields.z', 'fields', null, 'X → z']],
    ],
    [
      'a setting of a mapping',
      { ...before, fields: [...(x ? [{ ...x, winner: 'manual' as const }] : []), ...(y ? [y] : [])] },
      [['fields.x.winner', 'fields', 'afas', 'manual']],
    ],
    [
      'columns',
      { ...before, afas: { ...before.afas, columns: { ...before.afas.columns, changedOn: ['E'] } } },
      [['afas.columns.changedOn', 'afas', 'E, F', 'E']],
    ],
    ['a pilot', { ...before, pilot: { contactIds: ['1'] } }, [['pilot.contactIds', 'goLive', null, '1']]],
  ])('%s', (_, after, rows) => {
    expect(differencesOf(before, after).map((one) => [one.place, one.step, one.before, one.after])).toEqual(rows);
  });
});
