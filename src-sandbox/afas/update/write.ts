import { Refusal } from '../refusal.ts';
import { texts } from '../texts.ts';
import type { Organisation, Person } from '../world/types.ts';
import { planContactInsert, planContactUpdate } from './contact.ts';
import { type Node, parseEnvelope } from './envelope.ts';
import type { Plan, UpdateContext, UpdateVerb } from './plan.ts';
import { planOrganisation, planPerson } from './relation.ts';
import { readGiven } from './values.ts';

export const updateConnectorIds = ['KnContact', 'KnPerson', 'KnOrganisation'] as const;
export type UpdateConnectorId = (typeof updateConnectorIds)[number];

export type WriteRequest = {
  readonly connector: UpdateConnectorId;
  /** The sub-object of `POST /connectors/KnOrganisation/KnContact`; null for the connector itself. */
  readonly subObject: string | null;
  readonly verb: string;
  readonly body: unknown;
};

/** The codes a reply names: always of the main record, also for a sub-object; null for KnContact. */
export type WriteResult = { readonly no: string; readonly connector: 'KnPerson' | 'KnOrganisation' } | null;

const objectsWithin: Readonly<Record<string, readonly string[]>> = {
  'KnPerson/POST': ['KnBasicAddressAdr', 'KnContact'],
  'KnPerson/PUT': ['KnBasicAddressAdr'],
  'KnOrganisation/POST': ['KnBasicAddressAdr', 'KnContact'],
  'KnOrganisation/PUT': ['KnBasicAddressAdr'],
};

const refuseOtherObjects = (name: string, node: Node, allowed: readonly string[]): void => {
  for (const object of node.objects.keys()) {
    if (!allowed.includes(object)) throw new Refusal(texts.objectNotFound(object, name));
  }
};

/** A contact inside an organisation: a person of its own, matched or new, except for a department or the like. */
const planBelowOrganisation = (context: UpdateContext, organisation: Plan<Organisation>, node: Node) => {
  refuseOtherObjects('KnContact', node, ['KnPerson']);
  const given = readGiven(context.schemas.contact, node.fields, context.switches);
  const personNode = node.objects.get('KnPerson');
  if (personNode !== undefined) refuseOtherObjects('KnPerson', personNode, ['KnBasicAddressAdr']);
  const person = personNode === undefined ? null : planPerson(context, personNode, 'POST');
  return planContactInsert(context, given, { person, organisation });
};

/** A contact inside a person: at the organisation that `BcCoOga` names, or loose without it. */
const planBelowPerson = (context: UpdateContext, person: Plan<Person>, node: Node) => {
  refuseOtherObjects('KnContact', node, []);
  const given = readGiven(context.schemas.contact, node.fields, context.switches);
  const no = given.keys['BcCoOga'];
  const found = typeof no === 'string' ? context.world.organisations.get(no) : null;
  if (found === undefined) throw new Refusal(texts.organisationNotFound);
  const organisation = found === null ? null : { existing: found, apply: () => found };
  return planContactInsert(context, given, { person, organisation });
};

/** Makes a parent's change happen once, also when a contact below it asks for the parent again. */
const once = <T>(plan: Plan<T>): Plan<T> => {
  let done: { readonly value: T } | null = null;
  return { existing: plan.existing, apply: () => (done ??= { value: plan.apply() }).value };
};

const writePerson = (context: UpdateContext, node: Node, verb: UpdateVerb, insertsContact: boolean): WriteResult => {
  const person = once(planPerson(context, node, insertsContact ? 'PUT' : verb));
  const contactNode = node.objects.get('KnContact');
  const loose = verb === 'POST' && person.existing === null && context.switches.loosePersonGetsContact;
  const contact =
    contactNode !== undefined
      ? planBelowPerson(context, person, contactNode)
      : loose
        ? planContactInsert(context, { keys: {}, values: {}, movesChangedOn: true }, { person, organisation: null })
        : null;
  const { no } = person.apply();
  contact?.apply();
  return { connector: 'KnPerson', no };
};

const writeOrganisation = (
  context: UpdateContext,
  node: Node,
  verb: UpdateVerb,
  insertsContact: boolean,
): WriteResult => {
  const organisation = once(planOrganisation(context, node, insertsContact ? 'PUT' : verb));
  const contactNode = node.objects.get('KnContact');
  const contact = contactNode === undefined ? null : planBelowOrganisation(context, organisation, contactNode);
  const { no } = organisation.apply();
  contact?.apply();
  return { connector: 'KnOrganisation', no };
};

/** KnContact only has PUT; the other two have POST and PUT, and POST of a contact below them. Nothing is deleted. */
const verbOf = ({ connector, subObject, verb }: WriteRequest, context: UpdateContext): UpdateVerb => {
  const verbs = subObject !== null ? ['POST'] : connector === 'KnContact' ? ['PUT'] : ['POST', 'PUT'];
  if (!verbs.includes(verb)) {
    const status = context.switches.verbNotSupportedStatus;
    throw new Refusal(texts.verbNotSupported(verb, [connector, subObject].filter(Boolean).join('/')), { status });
  }
  return verb === 'POST' ? 'POST' : 'PUT';
};

/** Carries out one write, wholly or not at all. */
export const write = (request: WriteRequest, context: UpdateContext): WriteResult => {
  const { connector, subObject } = request;
  const verb = verbOf(request, context);
  if (subObject !== null && (subObject !== 'KnContact' || connector === 'KnContact')) {
    throw new Refusal(texts.objectNotFound(subObject, connector));
  }
  const node = parseEnvelope(request.body, connector);
  refuseOtherObjects(connector, node, objectsWithin[`${connector}/${verb}`] ?? []);
  const insertsContact = subObject !== null;
  if (insertsContact && !node.objects.has('KnContact')) throw new Refusal(texts.elementMissing, { status: 400 });
  switch (connector) {
    case 'KnContact':
      planContactUpdate(context, node).apply();
      return null;
    case 'KnPerson':
      return writePerson(context, node, verb, insertsContact);
    case 'KnOrganisation':
      return writeOrganisation(context, node, verb, insertsContact);
  }
};
