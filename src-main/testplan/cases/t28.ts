import { fromAfas, fromSpotler } from '../../engine/values/canonical.ts';
import { encodeForSpotler } from '../../engine/values/encode.ts';
import type { Case, Stage } from '../case.ts';
import type { TestField } from '../entity-of.ts';
import { newValue, returningField, seeInAfas, seeInSpotler, shownValue, textFieldsOf } from '../see.ts';

const texts = [
  'Zoë d\u2019Arc & \u201cZn\u201d <b>vet</b>; "ja", \\',
  '=1+1 \u20ac \u00df \u0141\u00f3d\u017a \ud83d\udeb2',
  `van 't \u00cfJssel-Gro\u00dfe`,
  'Lang '.repeat(60).trim(),
];

/** Amsterdam wall times around both changes of the clock. */
const moments = [
  '2026-03-29T01:59:59',
  '2026-03-29T03:00:00',
  '2026-07-01T12:00:00',
  '2026-10-25T01:59:59',
  '2026-10-25T02:30:00',
  '2026-10-25T03:00:00',
  '2026-12-31T23:59:59',
];

/** Text that breaks careless programs comes out equal, there and back; so do moments around the change of the clock. */
export const t28: Case = {
  id: 'T28',
  group: 'both',
  requirements: ['R6', 'R13'],
  needs: [],
  usesCanaries: true,
  byHand: true,
  timed: false,
  async run(stage) {
    seeDates(stage);
    const { contactId } = stage.canary(10);
    const field = returningField(stage);
    await stage.show(contactId, 'before');
    await seeThere(stage, contactId, field);
    await seeBack(stage, contactId, field);
    await seeEmpty(stage, contactId);
    await stage.show(contactId, 'after');
  },
};

async function seeThere(stage: Stage, contactId: string, field: TestField): Promise<void> {
  const { entity, afas, spotler } = field;
  for (const text of texts) {
    const value = newValue(field, text).trim();
    await stage.person({ do: 'editAfas', entity, contactId, values: { [afas]: value } });
    // Not by a delta: here it is about values, and not about when they are seen.
    await stage.sync({ full: true });
    await seeInSpotler(stage, contactId, spotler, value.normalize('NFC'));
  }
}

async function seeBack(stage: Stage, contactId: string, field: TestField): Promise<void> {
  for (const text of texts) {
    const value = `T${newValue(field, text).trim().slice(1)}`;
    await stage.person({ do: 'form', contactId, properties: { [field.spotler]: value } });
    await stage.sync();
    await seeInAfas(stage, contactId, field.spotler, value.normalize('NFC'));
  }
}

/** What is empty on both sides stays empty, and is not filled with a word for it. */
async function seeEmpty(stage: Stage, contactId: string): Promise<void> {
  const afas = await stage.afas(contactId);
  for (const { spotler } of textFieldsOf(stage)) {
    if ((afas?.fields[spotler] ?? null) === null) await seeInSpotler(stage, contactId, spotler, null);
  }
}

function seeDates(stage: Stage): void {
  for (const wall of moments) {
    const sent = encodeForSpotler('dateTime', fromAfas('dateTime', `${wall}Z`));
    const back = sent.ok ? fromSpotler('dateTime', 'dateTime', sent.value) : null;
    stage.expect(back === wall, 'date.round', { wall, found: shownValue(back) });
  }
}
