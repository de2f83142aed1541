import type { z } from 'zod';
import { type Connection, type Secrets, connectionFile, secretsFile } from '../../src-shared/domain/connection.ts';
import { Fault } from '../../src-shared/domain/fault.ts';
import type { FileProblem } from '../../src-shared/domain/file-problem.ts';

/** A connection or secrets file is small; anything larger is something else. */
const maxLength = 1_000_000;

/** Parses a connection file; every place that is wrong is named with its path. Nothing is asked of either side. */
export function readConnection(text: string, file: string): Connection {
  const parsed = connectionFile.safeParse(parseJson(text, file));
  if (parsed.success) return parsed.data;
  throw new Fault('connection.invalid', { file, problems: problemsOf(parsed.error) });
}

/** Parses a secrets file. Problems name places only, never values. */
export function readSecretsFile(text: string, file: string): Secrets {
  const parsed = secretsFile.safeParse(parseJson(text, file));
  if (parsed.success) return parsed.data;
  throw new Fault('secrets.invalid', { problems: problemsOf(parsed.error) });
}

function parseJson(text: string, file: string): unknown {
  try {
    if (text.length > maxLength) throw new RangeError('too long');
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    // Without the parser's own error: it can quote a secret.
    throw new Fault('file.notJson', { file });
  }
}

/** Every place of a connection file that is wrong; none when it is right. Nothing is thrown and nothing kept. */
export function inspectConnection(text: string): {
  readonly connection: Connection | null;
  readonly problems: FileProblem[];
} {
  let document: unknown;
  try {
    document = parseJson(text, '');
  } catch {
    return { connection: null, problems: [{ path: '/', kind: 'notJson', detail: '' }] };
  }
  const parsed = connectionFile.safeParse(document);
  if (parsed.success) return { connection: parsed.data, problems: [] };
  return { connection: null, problems: parsed.error.issues.flatMap((issue) => problemsIn(issue, document)) };
}

function problemsIn(issue: z.core.$ZodIssue, document: unknown): FileProblem[] {
  const path = issue.path.map(String).join('.').slice(0, 300) || '/';
  const one = (kind: FileProblem['kind'], detail = ''): FileProblem[] => [{ path, kind, detail: detail.slice(0, 300) }];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...issue.path.map(String), shownKey(key)].join('.').slice(0, 300),
        kind: 'unknownKey',
        detail: '',
      }));
    case 'invalid_type':
      return valueAt(document, issue.path) === undefined ? one('missing') : one('type', issue.expected);
    case 'invalid_value':
      return valueAt(document, issue.path) === undefined
        ? one('missing')
        : one('choice', issue.values.map(String).join(' | '));
    case 'custom':
      return one('rule', issue.message);
    default:
      return one('format');
  }
}

/** A key of a file that is something else altogether can be anything, also a token: only what looks like a name is shown. */
function shownKey(key: string): string {
  return /^[A-Za-z][\w-]{0,30}$/.test(key) ? key : '…';
}

function valueAt(document: unknown, path: readonly PropertyKey[]): unknown {
  let value = document;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
}

/** The first few problems as `path: what`, in words that hold in both languages. */
function problemsOf(error: z.ZodError): string {
  const shown = error.issues.slice(0, 8).map(describe);
  const more = error.issues.length - shown.length;
  return more > 0 ? `${shown.join('; ')}; +${more}` : shown.join('; ');
}

function describe(issue: z.core.$ZodIssue): string {
  const path = issue.path.map(String).join('.') || '/';
  switch (issue.code) {
    case 'unrecognized_keys':
      return `${path === '/' ? '' : `${path}.`}${issue.keys.map(shownKey).join(', ')}: unknown key`;
    case 'invalid_type':
      return `${path}: expected ${issue.expected}`;
    case 'invalid_value':
      return `${path}: ${issue.values.map(String).join(' | ')}`;
    case 'custom':
      return `${path}: ${issue.message}`;
    default:
      return `${path}: ${issue.code}`;
  }
}
