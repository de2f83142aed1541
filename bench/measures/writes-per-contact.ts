import type { Bench } from '../bench.ts';
import { makeCustomer } from '../customer.ts';
import { demand, type Measure, measure } from '../measure.ts';
import { type Sandbox, setClock, startSandbox } from '../sandbox.ts';

/** What somebody fills in on a profile-change form, and how many entities of AFAS that really changes. */
const forms = [
  { properties: { phoneNumber: '030 765 43 21' }, entities: 1 },
  { properties: { firstName: 'Formulier' }, entities: 1 },
  { properties: { firstName: 'Formulier', phoneNumber: '030 765 43 21' }, entities: 2 },
] as const;
const contacts = 400;
const perForm = 20;

type Row = Readonly<Record<string, unknown>>;

/** PUTs to AFAS for each entity that changed in Spotler: contact, person, and both of one contact. */
export async function measureWritesPerContact({ engine, say }: Bench): Promise<Measure> {
  say('writes to AFAS for each changed contact');
  const sandbox = await startSandbox(contacts);
  const both = (afas: string, spotler: string, entity: string, field: string) => ({
    afas,
    spotler,
    direction: 'both',
    write: { entity, field },
  });
  const customer = await makeCustomer(sandbox, {
    writeBack: 'full',
    fields: [both('FirstName', 'firstName', 'person', 'FiNm'), both('Phone', 'phoneNumber', 'contact', 'TeNr')],
  });
  try {
    await setClock(sandbox, -2);
    const { result: first } = await engine({ data: customer.data, full: false });
    demand(first.toSpotler.create > forms.length * perForm, `only ${first.toSpotler.create} contacts to change`);
    await setClock(sandbox, 0);
    await engine({ data: customer.data, full: false });

    const chosen = await choosePersons(sandbox, forms.length * perForm);
    let entities = 0;
    for (const [index, contactId] of chosen.entries()) {
      const form = forms[index % forms.length] ?? forms[0];
      entities += form.entities;
      const params = { externalId: String(contactId), properties: form.properties };
      await sandbox.control('POST', '/spotler/act/editProfile', params);
    }
    await sandbox.control('DELETE', '/log');
    const { result } = await engine({ data: customer.data, full: false });
    const puts = await putsToAfas(sandbox);
    for (const [index, contactId] of chosen.entries()) {
      const form = forms[index % forms.length] ?? forms[0];
      await demandArrived(sandbox, contactId, form.properties);
    }
    return measure('writesPerContact', puts / entities, {
      changedContacts: chosen.length,
      entitiesChanged: entities,
      puts,
      toAfas: result.toAfas,
    });
  } finally {
    await sandbox.close();
    customer.remove();
  }
}

async function show(sandbox: Sandbox, contactId: number): Promise<Row> {
  return (await sandbox.control('POST', '/afas/act/contact', { contactId })) as Row;
}

/** Contacts in Spotler, each of a person of their own: what changes one must not change another. */
async function choosePersons(sandbox: Sandbox, count: number): Promise<readonly number[]> {
  const byPerson = new Map<string, number[]>();
  for (let contactId = 1_000; contactId < 1_000 + contacts * 4; contactId += 1) {
    const row = await show(sandbox, contactId).catch(() => null);
    if (row === null) continue;
    const person = String(row['PersonNo']);
    byPerson.set(person, [...(byPerson.get(person) ?? []), contactId]);
  }
  const chosen: number[] = [];
  for (const [only, ...more] of byPerson.values()) {
    if (only === undefined || more.length > 0 || chosen.length === count) continue;
    const known = await sandbox.control('POST', '/spotler/act/contact', { externalId: String(only) }).catch(() => null);
    if (known !== null) chosen.push(only);
  }
  demand(chosen.length === count, `found ${chosen.length} contacts to change`);
  return chosen;
}

async function putsToAfas(sandbox: Sandbox): Promise<number> {
  const { entries } = (await sandbox.control('GET', '/log?side=afas')) as { entries: { method: string }[] };
  return entries.filter(({ method }) => method === 'PUT').length;
}

async function demandArrived(sandbox: Sandbox, contactId: number, properties: Row): Promise<void> {
  const row = await show(sandbox, contactId);
  const { firstName = row['FirstName'], phoneNumber = row['Phone'] } = properties;
  demand(row['FirstName'] === firstName && row['Phone'] === phoneNumber, `a change of ${contactId} is not in AFAS`);
}
