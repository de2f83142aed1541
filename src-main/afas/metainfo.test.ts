import { describe, expect, it } from 'vitest';
import { accessOf, columnsOf, updateFieldsOf } from './metainfo.ts';

describe('metainfo', () => {
  it('tells environment, app and connectors', () => {
    expect(
      accessOf({
        updateConnectors: [{ id: 'KnContact', description: 'Contact' }],
        getConnectors: [{ id: 'Pont_Contacts', description: 'Contacts' }],
        info: { envid: 'T12345AA', appName: 'Pont', group: 'Pont', tokenExpiry: '0' },
      }),
    ).toEqual({
      environmentId: 'T12345AA',
      appName: 'Pont',
      tokenExpiry: '0',
      getConnectors: [{ id: 'Pont_Contacts', description: 'Contacts' }],
      updateConnectors: [{ id: 'KnContact', description: 'Contact' }],
    });
  });

  it.each([[{}], [{ info: null, getConnectors: null, updateConnectors: null }]])(
    'reads what is missing as nothing: %j',
    (answer) => {
      expect(accessOf(answer)).toEqual({
        environmentId: '',
        appName: '',
        tokenExpiry: '',
        getConnectors: [],
        updateConnectors: [],
      });
    },
  );

  it.each([null, [], 'x', { getConnectors: 'x' }])('refuses %j', (answer) => {
    expect(() => accessOf(answer)).toThrow('afas.unexpectedShape');
  });
});

describe('the columns of a GetConnector', () => {
  it('are keyed by id, with numbers also as text and no length for unlimited text', () => {
    const fields = [
      {
        id: 'ContactId',
        fieldId: 'U001',
        dataType: 'int',
        label: 'Contact',
        length: '10',
        controlType: 5,
        decimals: 0,
      },
      { id: 'Note', fieldId: 'U002', dataType: 'Blob', label: null, length: 0, decimalsFieldId: '' },
    ];
    expect(columnsOf({ name: 'C', description: '', fields }, 'C')).toEqual([
      { id: 'ContactId', type: 'int', label: 'Contact', length: 10 },
      { id: 'Note', type: 'blob', label: '', length: null },
    ]);
  });

  it('are refused with the name of a column whose type nobody knows', () => {
    expect(() => columnsOf({ fields: [{ id: 'Place', dataType: 'geography' }] }, 'C')).toThrow(
      expect.objectContaining({
        code: 'afas.columnTypeUnknown',
        params: { subject: 'C', column: 'Place', type: 'geography' },
      }),
    );
  });

  it('must be there', () => {
    expect(() => columnsOf({ name: 'C' }, 'C')).toThrow('afas.unexpectedShape');
  });
});

describe('the fields of an UpdateConnector', () => {
  const field = {
    fieldId: 'FiNm',
    primaryKey: 'false',
    dataType: 'string',
    label: 'Voornaam',
    length: 50,
    values: null,
  };

  it('are those of the connector itself, not of the objects in it', () => {
    const answer = {
      id: 'KnPerson',
      fields: [{ ...field, mandatory: false, decimalFieldId: '', notzero: false }],
      objects: [{ name: 'KnBasicAddressAdr', fields: [{ fieldId: 'Ad', dataType: 'string' }], objects: [] }],
    };
    expect(updateFieldsOf(answer, 'KnPerson')).toEqual([
      { id: 'FiNm', type: 'string', label: 'Voornaam', length: 50, mandatory: false, values: null },
    ]);
  });

  it.each([
    [true, true],
    ['true', true],
    ['True', true],
    ['1', true],
    [1, true],
    [false, false],
    ['false', false],
    ['0', false],
    [null, false],
    [undefined, false],
  ])('are mandatory by yes or no in any spelling: %j', (mandatory, expected) => {
    expect(updateFieldsOf({ fields: [{ ...field, mandatory }] }, 'KnPerson')[0]?.mandatory).toBe(expected);
  });

  it('keep the codes of a table link', () => {
    const values = [{ id: 'M', description: 'Man' }, { id: 1 }];
    expect(updateFieldsOf({ fields: [{ ...field, values }] }, 'KnPerson')[0]?.values).toEqual([
      { id: 'M', description: 'Man' },
      { id: '1', description: '' },
    ]);
  });
});
