import type { AppConnector } from './access/app-connector.ts';
import type { FreeFieldIds } from './free-fields.ts';
import type { Column } from './get/column.ts';
import type { GetConnector } from './get/connector.ts';
import { getConnectors } from './get/connectors.ts';
import type { Bilingual, ReplyLanguage } from './language.ts';
import { describeReferences } from './references.ts';
import type { AfasSwitches } from './switches.ts';
import type { UpdateField, UpdateObject } from './update/field.ts';
import type { UpdateSchemas } from './update/plan.ts';
import type { UpdateConnectorId } from './update/write.ts';

export const updateConnectorNames: Readonly<Record<UpdateConnectorId, Bilingual>> = {
  KnContact: { nl: 'Contact', en: 'Contact' },
  KnPerson: { nl: 'Persoon', en: 'Person' },
  KnOrganisation: { nl: 'Organisatie', en: 'Organisation' },
};

/** `GET /metainfo`: what this credential may use, and where it is. */
export const describeAccess = (
  app: AppConnector,
  environmentId: string,
  switches: AfasSwitches,
  language: ReplyLanguage,
): unknown => ({
  updateConnectors: app.updateConnectors.map((id) => ({ id, description: updateConnectorNames[id][language] })),
  getConnectors: getConnectors
    .filter(({ id }) => app.getConnectors.includes(id))
    .map(({ id, description }) => ({ id, description: description[language] })),
  info: { envid: environmentId, appName: app.name, group: app.group, tokenExpiry: switches.tokenExpiry },
});

/** `GET /metainfo/get/{GetConnector}`. `fieldId` is the internal id of a renamed column and never the key in rows. */
export const describeGetConnector = (
  connector: GetConnector,
  columns: readonly Column[],
  freeFields: FreeFieldIds,
  switches: AfasSwitches,
  language: ReplyLanguage,
): unknown => ({
  name: connector.id,
  description: connector.description[language],
  fields: columns.map((column) => {
    const alias = `U${String(connector.columns.indexOf(column) + 1).padStart(3, '0')}`;
    const guid = column.freeField !== undefined && switches.freeFieldIdInGet === 'guid';
    return {
      id: column.id,
      fieldId: guid ? freeFields[column.freeField] : alias,
      dataType: column.dataType,
      label: column.label[language],
      length: column.length,
      controlType: column.controlType,
      decimals: column.decimals,
      decimalsFieldId: '',
      ...(switches.referenceValuesInGet && column.references !== undefined
        ? { values: describeReferences(column.references, language) }
        : {}),
    };
  }),
});

const describeField = (field: UpdateField, switches: AfasSwitches, language: ReplyLanguage): unknown => {
  const hidden = field.freeField !== undefined && !switches.freeFieldValuesInUpdate;
  return {
    fieldId: field.id,
    primaryKey: false,
    dataType: field.dataType,
    label: field.label[language],
    mandatory: field.mandatory,
    length: field.length,
    decimals: 0,
    decimalFieldId: '',
    notzero: false,
    controlType: field.controlType,
    values: field.references === undefined || hidden ? null : describeReferences(field.references, language),
  };
};

type Described = { readonly object: UpdateObject; readonly below: readonly Described[] };

const describeObject = ({ object, below }: Described, switches: AfasSwitches, language: ReplyLanguage): object => ({
  name: object.name,
  fields: object.fields.map((field) => describeField(field, switches, language)),
  objects: below.map((one) => describeObject(one, switches, language)),
});

const treeOf = (id: UpdateConnectorId, schemas: UpdateSchemas): Described => {
  const address: Described = { object: schemas.address, below: [] };
  const person: Described = { object: schemas.person, below: [address] };
  switch (id) {
    case 'KnContact':
      return { object: schemas.contact, below: [] };
    case 'KnPerson':
      return { object: schemas.person, below: [address, { object: schemas.contact, below: [] }] };
    case 'KnOrganisation':
      return { object: schemas.organisation, below: [address, { object: schemas.contact, below: [person] }] };
  }
};

/** `GET /metainfo/update/{UpdateConnector}`: fields with the ids of free fields, and the objects below, recursively. */
export const describeUpdateConnector = (
  id: UpdateConnectorId,
  schemas: UpdateSchemas,
  switches: AfasSwitches,
  language: ReplyLanguage,
): unknown => ({
  id,
  description: updateConnectorNames[id][language],
  ...describeObject(treeOf(id, schemas), switches, language),
});
