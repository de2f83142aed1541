import type { Entity } from '../../../src-shared/domain/connection.ts';
import type { Stage } from '../case.ts';
import { newValue, seeInSpotler, textFieldsOf } from '../see.ts';
import { skip } from '../verdict.ts';

/**
 * Changes a mapped text of one entity in AFAS and sees it arrive in Spotler, by a delta where the GetConnector shows all
 * three change dates and else by a full read.
 */
export async function followsEdit(stage: Stage, entity: Entity, contacts: readonly string[]): Promise<void> {
  const [contactId] = contacts;
  const field = textFieldsOf(stage).find((one) => one.entity === entity);
  if (contactId === undefined || field === undefined) return skip('field.none', { what: entity });
  const value = newValue(field, `Pont test ${stage.connection.name} ${entity}`);
  await stage.show(contactId, 'before');
  await stage.person({ do: 'editAfas', entity, contactId, values: { [field.afas]: value } });
  await syncChange(stage);
  for (const contact of contacts) {
    await seeInSpotler(stage, contact, field.spotler, value);
    await stage.show(contact, 'after');
  }
}

/** A run that sees a change in AFAS as soon as this connection can. */
export async function syncChange(stage: Stage): Promise<void> {
  await stage.sync({ full: stage.connection.afas.columns.changedOn.length < 3 });
  stage.arrived();
}
