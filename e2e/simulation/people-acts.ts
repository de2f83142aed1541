import { contactIdOf } from './afas-world.ts';
import { columnOfBit, texts } from './schema.ts';
import type { Act, AfasAct, Imported, RefusalAct, SpotlerAct } from './script.ts';
import type { HeldSubscriber } from './spotler-world.ts';
import { note, type World } from './world.ts';

/** Does what a person does on one side. Somebody who is not there any more cannot be acted on, and nothing happens. */
export function perform(world: World, act: Act): void {
  world.time.pass(7);
  const done = doAct(world, act);
  note(world, () => `   ${done ? '' : '(nothing) '}${act.side}: ${described(act)}`);
  world.time.pass(7);
}

function doAct(world: World, act: Act): boolean {
  if (act.side === 'afas') return actInAfas(world, act);
  if (act.side === 'spotler') return actInSpotler(world, act);
  return setRefusal(world, act);
}

function described(act: Act): string {
  const { side: _side, act: name, ...rest } = act;
  return `${name} ${JSON.stringify(rest)}`;
}

const columnsOf = {
  firstName: 'FirstName',
  phone: 'Phone',
  orgPhone: 'OrgPhone',
  company: 'Company',
  city: 'City',
} as const;

function actInAfas(world: World, act: AfasAct): boolean {
  const { afas, oracle, touched } = world;
  if (act.act === 'add') {
    afas.add(act.person);
    return true;
  }
  const id = contactIdOf(act.who);
  switch (act.act) {
    case 'yesNo':
      return afas.edit(id, 'contact', columnOfBit(act.bit), act.value, 'human');
    case 'segment':
      touched.afas.add(`${id} Segment`);
      return afas.edit(id, 'contact', 'Segment', act.value, 'human');
    case 'email':
      touched.afas.add(`${id} Email`);
      return afas.edit(id, 'contact', 'Email', act.value, 'human');
    case 'block':
    case 'unblock':
      return afas.edit(id, 'contact', 'Blocked', act.act === 'block', 'human');
    case 'remove':
      return afas.remove(id);
    case 'hide':
    case 'show':
      afas.show(id, act.act === 'show');
      world.changedUnseen = true;
      return true;
    case 'move': {
      const fresh = afas.move(id, act.to, act.organisationId);
      if (fresh !== null) oracle.inherit(String(id), String(fresh));
      return fresh !== null;
    }
    case 'merge': {
      const into = contactIdOf(act.into);
      world.changedUnseen = true;
      const merged = afas.merge(id, into);
      // What comes along with the other person is a change in AFAS like any other.
      const ofPerson = texts.filter(({ entity }) => entity === 'person');
      for (const shared of merged ? afas.sharing(into, 'person') : []) {
        for (const { column } of ofPerson) touched.afas.add(`${shared} ${column}`);
      }
      return merged;
    }
    default: {
      const column = columnsOf[act.act];
      const entity = texts.find((text) => text.column === column)?.entity ?? 'contact';
      for (const shared of afas.sharing(id, entity)) touched.afas.add(`${shared} ${column}`);
      return afas.edit(id, entity, column, act.value, 'human');
    }
  }
}

function actInSpotler(world: World, act: SpotlerAct): boolean {
  const { spotler } = world;
  if (act.act === 'import') {
    importContact(world, act.contact);
    return true;
  }
  const contact = spotler.byId(String(contactIdOf(act.who)));
  if (!contact) return false;
  switch (act.act) {
    case 'unsubscribe':
      if (contact.bits.get(act.bit) === false) return false;
      contact.bits.set(act.bit, false);
      break;
    case 'subscribe':
      return subscribe(world, contact, act.bit);
    case 'globalOptOut':
      // Whoever bounced is not mailed already; that the person says no as well shows nowhere.
      if (contact.status !== 'active') return false;
      contact.status = 'optedOut';
      break;
    case 'hardBounce':
      spotler.bounce(contact, 'hard');
      return true;
    case 'softBounce':
      for (let count = 0; count < act.times; count += 1) {
        world.time.pass(1_000);
        spotler.bounce(contact, 'soft');
      }
      return true;
    case 'profile':
      if (act.property === 'email')
        spotler.setAddress(contact, act.value.includes('@') ? act.value : `${act.value}@a.example`);
      else contact.properties[act.property] = act.value === '' ? null : act.value;
      break;
  }
  if (act.act === 'profile') world.touched.spotler.add(`${contact.externalId} ${act.property}`);
  spotler.touch(contact, 'human');
  return true;
}

/** A form filled in by hand: the box is ticked, and whoever had opted out is mailed again. */
function subscribe({ spotler, oracle }: World, contact: HeldSubscriber, bit: number): boolean {
  contact.bits.set(bit, true);
  if (contact.status === 'optedOut') contact.status = 'active';
  spotler.touch(contact, 'human');
  oracle.subscribed(contact, bit);
  return true;
}

export function importContact({ spotler }: World, { key, email, bits }: Imported): void {
  const on = new Map(Object.entries(bits).map(([bit, enabled]) => [Number(bit), enabled]));
  spotler.make(null, { email, firstName: `Invoer${key}` }, on, 'human');
}

function setRefusal({ afas, spotler }: World, act: RefusalAct): boolean {
  const id = contactIdOf(act.who);
  switch (act.act) {
    case 'spotlerRefuses':
      spotler.refused.set(String(id), act.how);
      return true;
    case 'afasRefuses':
      afas.refused.add(id);
      return true;
    case 'taken':
      return afas.refused.delete(id) || spotler.refused.delete(String(id));
  }
}
