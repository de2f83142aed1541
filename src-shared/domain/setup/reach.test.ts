import { describe, expect, it } from 'vitest';
import type { Direction, WriteBack, WriteTarget } from '../connection.ts';
import type { PropertyType } from '../property-type.ts';
import type { ColumnType, SetupUpdateField } from './catalogue.ts';
import { directionsOf, permissionReach, reachOf, type Sides, targetsFor } from './reach.ts';

const column = (id: string, type: ColumnType = 'string') => ({ id, type, label: id, length: 50 });
const property = (name: string, type: PropertyType = 'string') => ({ name, type, description: name, entries: [] });
const field = (id: string, type: ColumnType = 'string', tableLink = false): SetupUpdateField => ({
  ...column(id, type),
  tableLink,
  mandatory: false,
});

const sides: Sides = {
  columns: [
    column('Name'),
    column('Since', 'date'),
    column('Flag', 'boolean'),
    column('Count', 'int'),
    column('Photo_Image', 'blob'),
    { ...column('Company'), label: 'Organisatie' },
    { ...column('Segment'), label: 'VIFU' },
  ],
  properties: [property('name'), property('since', 'date'), property('list', 'set'), property('zip', 'postcode')],
  updateFields: {
    contact: [field('TeNr'), field('ViFu', 'string', true), field('Flag', 'boolean'), field('DaBi', 'date')],
    person: [field('FiNm')],
    organisation: null,
  },
};

const at = (entity: WriteTarget['entity'], id: string): WriteTarget => ({ entity, field: id });

describe('where a field gets to', () => {
  it.each<[string, string, string, Direction, WriteTarget | undefined, WriteBack, string | null, string | null]>([
    ['text that returns', 'Name', 'name', 'both', at('contact', 'TeNr'), 'full', null, null],
    ['only to Spotler', 'Name', 'name', 'toSpotler', undefined, 'full', null, 'onlyToSpotler'],
    ['only to AFAS', 'Name', 'name', 'toAfas', at('contact', 'TeNr'), 'full', 'onlyToAfas', null],
    ['without a field of AFAS', 'Name', 'name', 'both', undefined, 'full', null, 'noTarget'],
    ['a date', 'Since', 'since', 'both', at('contact', 'TeNr'), 'full', null, 'columnType'],
    ['into a date', 'Name', 'name', 'both', at('contact', 'DaBi'), 'full', null, 'targetType'],
    ['into a table link', 'Name', 'name', 'both', at('contact', 'ViFu'), 'full', null, 'tableLink'],
    ['into a yes/no', 'Name', 'name', 'both', at('contact', 'Flag'), 'full', null, 'typesDiffer'],
    ['a yes/no into text', 'Flag', 'name', 'both', at('contact', 'TeNr'), 'full', null, 'typesDiffer'],
    ['company name', 'Name', 'name', 'both', at('organisation', 'Nm'), 'full', null, 'neverToAfas'],
    ['street', 'Name', 'name', 'both', at('organisation', 'Ad'), 'full', null, 'neverToAfas'],
    ['without the UpdateConnector', 'Name', 'name', 'both', at('organisation', 'HoPa'), 'full', null, 'noConnector'],
    ['into a field that is gone', 'Name', 'name', 'both', at('person', 'Weg'), 'full', null, 'targetGone'],
    ['opt-outs only', 'Name', 'name', 'both', at('contact', 'TeNr'), 'optOutsOnly', null, 'optOutsOnly'],
    ['write-back off', 'Name', 'name', 'both', at('contact', 'TeNr'), 'none', null, 'writeBackNone'],
    ['a list of Spotler', 'Name', 'list', 'toSpotler', undefined, 'full', 'notMappable', 'onlyToSpotler'],
    ['a property that is gone', 'Name', 'weg', 'toSpotler', undefined, 'full', 'propertyGone', 'onlyToSpotler'],
    ['a column that is gone', 'Weg', 'name', 'both', at('contact', 'TeNr'), 'full', 'columnGone', 'columnGone'],
    ['a company name', 'Company', 'name', 'toSpotler', undefined, 'full', null, 'neverToAfas'],
    ['a column whose field is a table link', 'Segment', 'name', 'toSpotler', undefined, 'full', null, 'tableLink'],
    ['a picture', 'Photo_Image', 'name', 'toSpotler', undefined, 'full', 'image', 'onlyToSpotler'],
  ])('%s', (_, afas, spotler, direction, write, writeBack, toSpotler, toAfas) => {
    expect(reachOf({ afas, spotler, direction, write }, sides, writeBack)).toMatchObject({ toSpotler, toAfas });
  });

  it('knows which values may not fit', () => {
    const notes = (afas: string, spotler: string) =>
      reachOf({ afas, spotler, direction: 'toSpotler' }, sides, 'full').notes;
    expect(notes('Name', 'zip')).toEqual(['dutchPostcodes']);
    expect(notes('Name', 'since')).toEqual(['datesOnly']);
    expect(notes('Flag', 'name')).toEqual(['yesNoAsText']);
    expect(notes('Name', 'name')).toEqual([]);
  });

  it('says which directions are impossible whatever else is chosen', () => {
    expect(directionsOf({ afas: 'Name', spotler: 'name' }, sides)).toEqual({
      toSpotler: null,
      toAfas: null,
      both: null,
    });
    expect(directionsOf({ afas: 'Since', spotler: 'since' }, sides)).toEqual({
      toSpotler: null,
      toAfas: 'columnType',
      both: 'columnType',
    });
    expect(directionsOf({ afas: 'Name', spotler: 'name', write: at('organisation', 'Nm') }, sides)).toMatchObject({
      both: 'neverToAfas',
    });
    expect(directionsOf({ afas: 'Name', spotler: 'list' }, sides)).toMatchObject({
      toSpotler: 'notMappable',
      both: 'notMappable',
    });
  });

  it('offers only fields that a column can come back into', () => {
    expect(targetsFor('Name', sides).map(({ field: id }) => id)).toEqual(['TeNr', 'FiNm']);
    expect(targetsFor('Flag', sides).map(({ field: id }) => id)).toEqual(['Flag']);
    expect(targetsFor('Since', sides)).toEqual([]);
  });

  it.each<[string, string, Direction, WriteBack, string | null, string | null]>([
    ['both ways', 'Flag', 'both', 'optOutsOnly', null, null],
    ['off', 'Flag', 'both', 'none', null, 'writeBackNone'],
    ['to Spotler', 'Flag', 'toSpotler', 'full', null, 'onlyToSpotler'],
    ['a text', 'Name', 'both', 'full', 'notMappable', 'typesDiffer'],
  ])('a permission %s', (_, afas, direction, writeBack, toSpotler, toAfas) => {
    expect(permissionReach({ afas, direction, write: at('contact', 'Flag') }, sides, writeBack)).toEqual({
      toSpotler,
      toAfas,
    });
  });
});
