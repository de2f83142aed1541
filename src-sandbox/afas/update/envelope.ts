import { Refusal } from '../refusal.ts';
import { texts } from '../texts.ts';

/** One record of a message: its fields as sent, and the records below it by object name. */
export type Node = {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly objects: ReadonlyMap<string, Node>;
};

type JsonObject = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const elementMissing = (): Refusal => new Refusal(texts.elementMissing, { status: 400 });

/** `Element` stands as an object and as an array in AFAS's own examples; more than one line is not accepted here. */
const elementOf = (container: unknown): JsonObject => {
  if (!isObject(container)) throw elementMissing();
  const element = container['Element'];
  if (!Array.isArray(element)) {
    if (!isObject(element)) throw elementMissing();
    return element;
  }
  const [first, ...more] = element as readonly unknown[];
  if (more.length > 0) throw new Refusal(texts.oneElement);
  if (!isObject(first)) throw elementMissing();
  return first;
};

/** `Objects` is an array of objects with a single key, or a plain object. */
const objectsOf = (element: JsonObject): readonly (readonly [string, unknown])[] => {
  const objects = element['Objects'];
  if (objects === undefined || objects === null) return [];
  const list = Array.isArray(objects) ? (objects as readonly unknown[]) : [objects];
  return list.flatMap((one) => {
    if (!isObject(one)) throw elementMissing();
    return Object.entries(one);
  });
};

const nodeOf = (container: unknown): Node => {
  const element = elementOf(container);
  const fields = element['Fields'] ?? {};
  if (!isObject(fields)) throw elementMissing();
  const objects = new Map<string, Node>();
  for (const [name, below] of objectsOf(element)) {
    if (objects.has(name)) throw new Refusal(texts.oneElement);
    objects.set(name, nodeOf(below));
  }
  return { fields, objects };
};

/** Reads `{ "KnPerson": { "Element": { "Fields": {}, "Objects": [] } } }`; a body without its element is status 400. */
export const parseEnvelope = (body: unknown, connector: string): Node => {
  if (!isObject(body)) throw elementMissing();
  return nodeOf(body[connector]);
};
