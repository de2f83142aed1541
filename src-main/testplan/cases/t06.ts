import type { Case } from '../case.ts';
import { seeInSpotler, textFieldsOf } from '../see.ts';
import { followsEdit, syncChange } from './follow.ts';

/** A change on the contact arrives: a mapped text, or the address where no text of the contact is mapped. */
export const t06: Case = {
  id: 'T06',
  group: 'toSpotler',
  requirements: ['R11', 'R13'],
  needs: [],
  usesCanaries: true,
  byHand: true,
  timed: true,
  async run(stage) {
    const { contactId, email } = stage.canary(0);
    if (textFieldsOf(stage).some(({ entity }) => entity === 'contact')) {
      return followsEdit(stage, 'contact', [contactId]);
    }
    const other = (email ?? '').replace('@', '.nieuw@');
    const values = { [stage.connection.afas.columns.email]: other };
    await stage.show(contactId, 'before');
    await stage.person({ do: 'editAfas', entity: 'contact', contactId, values });
    await syncChange(stage);
    await seeInSpotler(stage, contactId, 'email', other);
    await stage.show(contactId, 'after');
  },
};
