import { connectionFile, type Entity } from '../../../src-shared/domain/connection.ts';
import { compileReturns } from '../../engine/plan/returns.ts';
import type { Case, Stage } from '../case.ts';
import { seeAfasAsBefore, seeProblem, textFieldsOf } from '../see.ts';

/** Name, street, house number, postal code and city of an organisation, as AFAS calls its fields. */
const never: readonly (readonly [Entity, string])[] = [
  ['organisation', 'Nm'],
  ['organisation', 'Ad'],
  ['organisation', 'HmNr'],
  ['organisation', 'ZpCd'],
  ['organisation', 'Rs'],
];

/** What may not return does not: not from a form, and not by a mapping that asks for it. The run says so. */
export const t14: Case = {
  id: 'T14',
  group: 'toAfas',
  requirements: ['R6', 'R7', 'R8'],
  needs: [],
  usesCanaries: true,
  byHand: true,
  timed: false,
  async run(stage) {
    seeMappingRefused(stage);
    await seeTableLinkRefused(stage);
    await seeFormKept(stage);
  },
};

async function seeFormKept(stage: Stage): Promise<void> {
  const { contactId } = stage.canary(4);
  const oneWay = textFieldsOf(stage).filter(({ direction }) => direction === 'toSpotler');
  const before = await stage.afas(contactId);
  if (oneWay.length === 0 || before === null) return;
  const properties = Object.fromEntries(oneWay.map(({ spotler }) => [spotler, 'Pont hoort hier niet']));
  await stage.show(contactId, 'before');
  await stage.person({ do: 'form', contactId, properties });
  const { toAfas, problems } = await stage.sync();
  stage.expect(toAfas.organisation === 0, 'writes.entities', { found: toAfas.organisation });
  await seeAfasAsBefore(stage, before);
  seeProblem(stage, problems, 'field.drift');
  await stage.show(contactId, 'after');
}

function seeMappingRefused(stage: Stage): void {
  const { connection, columns } = stage;
  const text = columns.find(({ type }) => type === 'string')?.id ?? '';
  for (const [entity, field] of never) {
    const asked = { afas: text, spotler: 'pontTest', direction: 'both', write: { entity, field } };
    const tried = connectionFile.safeParse({ ...connection, fields: [...connection.fields, asked] });
    const refused = !tried.success && tried.error.issues.some(({ message }) => message === 'write.neverToAfas');
    stage.expect(refused, 'mapping.refused', { field: `${entity}.${field}` });
  }
}

async function seeTableLinkRefused(stage: Stage): Promise<void> {
  const { connection, columns, customer, signal } = stage;
  if (connection.writeBack === 'none') return;
  const contact = await customer.afas.updateFields('KnContact', signal);
  const link = contact.find(({ values, type }) => values !== null && type === 'string');
  const text = columns.find(({ type }) => type === 'string');
  if (link === undefined || text === undefined) return;
  const write = { entity: 'contact' as const, field: link.id };
  const asked = { afas: text.id, spotler: 'pontTest', direction: 'both' as const, write };
  const fields = [{ ...asked, winner: 'afas' as const, emptyWins: false }];
  const allowed = compileReturns({ ...connection, fields }, columns, { contact, person: [], organisation: [] });
  stage.expect(!allowed.fields.has('pontTest'), 'mapping.refused', { field: `contact.${link.id}` });
}
