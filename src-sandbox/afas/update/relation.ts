import type { Bilingual } from '../language.ts';
import { Refusal } from '../refusal.ts';
import { texts } from '../texts.ts';
import type { Fields, Organisation, Person } from '../world/types.ts';
import type { Node } from './envelope.ts';
import type { UpdateObject } from './field.ts';
import { matchOrganisation, matchPerson } from './match.ts';
import type { Plan, UpdateContext, UpdateVerb } from './plan.ts';
import { type Given, readGiven, refuseEmptied, requireMandatory } from './values.ts';

/** What persons and organisations do differently; everything else about writing them is the same. */
type Kind<T extends Person | Organisation> = {
  readonly object: UpdateObject;
  readonly find: (given: Given, address: Fields) => T | null;
  readonly notFound: Bilingual;
  readonly byNo: (no: string) => T | undefined;
  readonly add: (no: string | undefined, fields: Fields) => T;
};

const planRelation = <T extends Person | Organisation>(
  context: UpdateContext,
  kind: Kind<T>,
  node: Node,
  verb: UpdateVerb,
): Plan<T> => {
  const { world, schemas, switches } = context;
  const given = readGiven(kind.object, node.fields, switches);
  const addressNode = node.objects.get(schemas.address.name);
  const address = addressNode === undefined ? null : readGiven(schemas.address, addressNode.fields, switches);
  if (address !== null) requireMandatory(schemas.address, address.values);
  const values = { ...given.values, ...address?.values };

  const existing = kind.find(given, address?.values ?? {});
  if (existing !== null) {
    refuseEmptied(kind.object, given.values);
    const moves = given.movesChangedOn || (address !== null && switches.addressMovesChangedOn);
    const changes = Object.keys(values).length > 0;
    return {
      existing,
      apply: () => {
        if (changes) world.change(existing, values, moves);
        return existing;
      },
    };
  }
  if (verb === 'PUT' && !switches.putInsertsWithoutMatch) throw new Refusal(kind.notFound);
  requireMandatory(kind.object, given.values);
  const no = planNo(kind, given);
  return { existing: null, apply: () => kind.add(no, values) };
};

/** The number of a new record: AFAS's own choice with `AutoNum`, else `BcCo`, which then must be there and be free. */
const planNo = <T extends Person | Organisation>(kind: Kind<T>, given: Given): string | undefined => {
  const no = given.keys['BcCo'];
  const automatic = given.keys['AutoNum'] === true;
  if (automatic) return undefined;
  const label = { nl: 'Nummer', en: 'Number' };
  if (no === undefined || no === null) throw new Refusal(texts.mandatory(label));
  if (kind.byNo(String(no)) !== undefined) throw new Refusal(texts.numberTaken(label));
  return String(no);
};

/** Plans one KnPerson: an update of the person it matches, or a new person. */
export const planPerson = (context: UpdateContext, node: Node, verb: UpdateVerb): Plan<Person> => {
  const { world, schemas } = context;
  const kind: Kind<Person> = {
    object: schemas.person,
    find: (given) => matchPerson(world, schemas.person, given),
    notFound: texts.personNotFound,
    byNo: (no) => world.persons.get(no),
    add: (no, fields) => world.addPerson(no === undefined ? { fields } : { no, fields }),
  };
  return planRelation(context, kind, node, verb);
};

/** Plans one KnOrganisation: an update of the organisation it matches, or a new organisation. */
export const planOrganisation = (context: UpdateContext, node: Node, verb: UpdateVerb): Plan<Organisation> => {
  const { world, schemas } = context;
  const kind: Kind<Organisation> = {
    object: schemas.organisation,
    find: (given, address) => matchOrganisation(world, schemas.organisation, given, address),
    notFound: texts.organisationNotFound,
    byNo: (no) => world.organisations.get(no),
    add: (no, fields) => world.addOrganisation(no === undefined ? { fields } : { no, fields }),
  };
  return planRelation(context, kind, node, verb);
};
