import { z } from 'zod';
import { contract } from '../../../src-shared/contract/index.ts';

/** Every procedure of the contract by its path, with the schema of its input where it has one. */
export function procedures(): Map<string, z.ZodType | null> {
  const found = new Map<string, z.ZodType | null>();
  const walk = (node: unknown, path: readonly string[]): void => {
    if (typeof node !== 'object' || node === null) return;
    const definition = (node as { '~orpc'?: { inputSchema?: z.ZodType } })['~orpc'];
    if (definition) found.set(path.join('.'), definition.inputSchema ?? null);
    else for (const [name, child] of Object.entries(node)) walk(child, [...path, name]);
  };
  walk(contract, []);
  return found;
}

type Schema = {
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly type?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
};

/** Texts that a pattern of the contract may ask for. */
const plausible = [
  '12345',
  'U0123456789ABCDEF',
  'A05',
  'T04',
  '2026-11-23',
  '5%',
  'draft-00000000',
  'pont-test.nl',
  'x',
];

/** An input that a window might send: of every member something, and this connection wherever a name is asked. */
export function plausibleInput(schema: z.ZodType, connection: string): unknown {
  const whole = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema;
  const make = (part: Schema): unknown => {
    if (part.$ref) return make(whole.$defs?.[part.$ref.split('/').at(-1) ?? ''] ?? whole);
    if (part.const !== undefined) return part.const;
    if (part.enum) return part.enum[0];
    if (part.default !== undefined) return part.default;
    const [first] = part.anyOf ?? part.oneOf ?? part.allOf ?? [];
    if (first) return make(first);
    switch (part.type) {
      case 'object':
        return Object.fromEntries(Object.entries(part.properties ?? {}).map(([name, child]) => [name, make(child)]));
      case 'array':
        return part.items && (part.minItems ?? 0) > 0 ? [make(part.items)] : [];
      case 'integer':
      case 'number':
        return Math.max(part.minimum ?? 0, (part.exclusiveMinimum ?? -1) + 1);
      case 'boolean':
        return false;
      case 'string': {
        const pattern = part.pattern === undefined ? null : new RegExp(part.pattern);
        return [connection, ...plausible].find((text) => pattern?.test(text) ?? true);
      }
      default:
        return null;
    }
  };
  return make(whole);
}
