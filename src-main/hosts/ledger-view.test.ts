import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '../../src-shared/domain/connection.ts';
import { ledgerCause, type LedgerEntry, ledgerSide } from '../../src-shared/domain/ledger.ts';
import { cliSentence } from '../../src-shared/text/cli/index.ts';
import type { Language } from '../../src-shared/text/language.ts';
import { ledgerCauses, ledgerEffects, ledgerSentence, ledgerUnreadable } from '../../src-shared/text/ledger.ts';
import { createSeal } from '../vault/seal.ts';
import { ledgerTable } from '../store/ledger-table.ts';
import { type Ledger, ledgerTables } from '../store/ledger.ts';
import { openState } from '../store/open.ts';
import { transaction } from '../store/transaction.ts';
import { ledgerCommand, showLedger } from './cli/commands/ledger.ts';

const connection: Pick<Connection, 'permissions'> = {
  permissions: [
    { afas: 'Newsletter', bit: 1, direction: 'both' },
    { afas: 'Events', bit: 4, direction: 'both' },
  ],
};

const entry = (contactId: string, change: Partial<LedgerEntry> = {}): LedgerEntry => ({
  contactId,
  email: `jan-${contactId}@example.nl`,
  bit: 4,
  side: 'afas',
  from: true,
  to: false,
  cause: 'spotler.unsubscribed',
  evidenceAt: Date.UTC(2026, 6, 1, 22, 30),
  written: true,
  run: '2026-07-02-abcd1234',
  at: Date.UTC(2026, 11, 1, 12, 0, 5),
  ...change,
});

let db: DatabaseSync;
let store: Ledger;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pont-ledger-view-'));
  db = openState(':memory:');
  if (!db.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'ledger'`).get()) db.exec(ledgerTable);
  store = ledgerTables(db, 'state.db', createSeal(randomBytes(32)));
});
afterEach(() => {
  db.close();
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true, force: true });
});

const append = (...entries: LedgerEntry[]) => transaction(db, 'state.db', () => store.appendLedger(entries));
const breakLine = (seq: number) =>
  db.exec(`DROP TRIGGER ledger_no_update; UPDATE ledger SET contact = '99' WHERE seq = ${seq}`);

type Shown = { code: number; lines: string[]; documents: Record<string, unknown>[] };
type Asked = { json?: boolean; language?: Language; query?: object; file?: string; signal?: AbortSignal };

/** Runs the part of the command that stands on an opened state. */
async function show({ json = false, language = 'en', query = {}, file, signal }: Asked = {}): Promise<Shown> {
  const lines: string[] = [];
  const documents: Record<string, unknown>[] = [];
  const context = {
    language,
    json,
    signal: signal ?? new AbortController().signal,
    say: (key: Parameters<typeof cliSentence>[1], params = {}) => cliSentence(language, key, params),
    print: (line: string) => void lines.push(line),
    printJson: (document: unknown) => void documents.push(document as Record<string, unknown>),
  };
  const code = await showLedger(context, store, connection, query, file ?? null);
  return { code, lines, documents };
}

describe('sentences', () => {
  it.each(ledgerCause.options)('say %s in both languages, on either side, written or not', (cause) => {
    expect(ledgerCauses[cause].nl).toMatch(/^[A-Z].*\.$/);
    expect(ledgerCauses[cause].en).toMatch(/^[A-Z].*\.$/);
    expect(ledgerCauses[cause].nl).not.toBe(ledgerCauses[cause].en);
    const said = new Set<string>();
    for (const language of ['nl', 'en'] as const) {
      for (const side of ledgerSide.options) {
        for (const to of [true, false]) said.add(ledgerSentence(entry('1', { cause, side, to }), language));
        said.add(ledgerSentence(entry('1', { cause, side, written: false }), language));
      }
    }
    expect(said.size).toBe(12);
  });

  it('are neutral and each of its own', () => {
    const causes = Object.values(ledgerCauses);
    expect(causes).toHaveLength(ledgerCause.options.length);
    const effects = Object.values(ledgerEffects).flatMap((side) => Object.values(side));
    const all = [...causes, ...effects, ledgerUnreadable].flatMap(({ nl, en }) => [nl, en]);
    expect(new Set(all).size).toBe(all.length);
    expect(all.filter((sentence) => sentence.includes('!'))).toEqual([]);
  });
});

describe('table', () => {
  it('shows time on the Amsterdam clock, contact, permission, side, change, cause, whether written, and run', async () => {
    append(entry('31', { written: false }));
    const { code, lines } = await show();
    expect(code).toBe(0);
    expect(lines).toHaveLength(3);
    for (const part of [
      '01/12/2026, 13:00:05 CET',
      '31 ',
      'jan-31@example.nl',
      'Events (4)',
      'AFAS',
      'yes → no',
      'not written',
      '2026-07-02-abcd1234',
      'The permission was switched off in Spotler.',
    ]) {
      expect(lines[1]).toContain(part);
    }
    expect(lines[2]).toMatch(/^The chain is intact: 1 line/);
  });

  it('speaks Dutch, and names a bit that is no longer mapped', async () => {
    append(entry('31', { bit: 7, from: null }));
    const { lines } = await show({ language: 'nl' });
    expect(lines[1]).toContain('– (7)');
    expect(lines[1]).toContain('– → nee');
    expect(lines[1]).toContain('01-12-2026, 13:00:05 CET');
    expect(lines[2]).toMatch(/^De keten is gaaf/);
  });

  it('has its columns under their heads', async () => {
    append(entry('31'), entry('32', { bit: 1, side: 'spotler', from: null, to: true }));
    const { lines } = await show();
    const [head = '', ...rows] = lines.slice(0, 3);
    for (const row of rows) {
      for (const name of ['Permission', 'Where', 'Run', 'Cause']) {
        expect(row.slice(head.indexOf(name) - 2, head.indexOf(name))).toBe('  ');
        expect(row[head.indexOf(name)]).not.toBe(' ');
      }
    }
  });

  it('keeps control characters away from the terminal', async () => {
    append(entry('3', { email: 'jan\u001B[2J\r\n@example.nl' }));
    const { lines } = await show();
    expect(lines[1]).toContain('@example.nl');
    expect(lines.join('')).not.toMatch(/\p{Cc}/u);
  });

  it('says that there is nothing, and still looks at the chain', async () => {
    append(entry('1'));
    const { code, lines } = await show({ query: { contactId: '2' } });
    expect(lines).toEqual(['There are no lines.', expect.stringMatching(/^The chain is intact: 1 line/)]);
    expect(code).toBe(0);
  });

  it('lists a broken ledger too, says from which line, and exits 1', async () => {
    append(entry('1'));
    append(entry('2'));
    append(entry('3'));
    breakLine(2);
    const { code, lines } = await show();
    expect(lines).toHaveLength(5);
    expect(lines[2]).toContain('This line was changed outside Pont');
    expect(lines[3]).toContain('jan-3@example.nl');
    expect(lines[4]).toMatch(/^The chain is broken from line 2 on: .* Lines in the ledger: 3\.$/);
    expect(code).toBe(1);
  });
});

describe('json', () => {
  it('is one document of items and the chain', async () => {
    append(entry('31'), entry('32', { bit: 7, evidenceAt: null }));
    const { documents, lines } = await show({ json: true });
    expect(lines).toEqual([]);
    expect(documents).toHaveLength(1);
    expect(documents[0]).toEqual({
      items: [
        {
          seq: 1,
          at: '2026-12-01T12:00:05.000Z',
          contactId: '31',
          email: 'jan-31@example.nl',
          permission: 'Events',
          bit: 4,
          side: 'afas',
          from: true,
          to: false,
          code: 'spotler.unsubscribed',
          owner: 'marketer',
          message: 'The permission was switched off in Spotler. Set to no in AFAS.',
          evidenceAt: '2026-07-01T22:30:00.000Z',
          written: true,
          run: '2026-07-02-abcd1234',
        },
        expect.objectContaining({ seq: 2, contactId: '32', permission: null, bit: 7, evidenceAt: null }),
      ],
      chain: { intact: true, entries: 2 },
    });
  });

  it('says of a line that cannot be read that it is there', async () => {
    append(entry('1'));
    append(entry('2'));
    breakLine(2);
    const { code, documents } = await show({ json: true });
    expect(documents[0]).toMatchObject({
      items: [{ seq: 1 }, { seq: 2, contactId: '99', code: 'ledger.unreadable', owner: 'partner', email: null }],
      chain: { intact: false, entries: 2, brokenAt: 2 },
    });
    expect(code).toBe(1);
  });
});

describe('export', () => {
  it('as CSV opens in a Dutch Excel, and a cell that would run as a formula does not', async () => {
    const file = join(folder, 'ledger.CSV');
    append(entry('1', { email: '=HYPERLINK("http://evil.example","a")@example.nl', written: false }), entry('2'));
    const { lines, code } = await show({ language: 'nl', file });
    const text = readFileSync(file, 'utf8');
    const [head, first, second, end, ...rest] = text.split('\r\n');
    expect(head).toBe(
      '\uFEFFRegel;Tijd;ContactId;E-mail;Permissie;Bit;Waar;Van;Naar;Oorzaak;Gebeurd op;Geschreven;Run',
    );
    expect(first).toContain(`;"'=HYPERLINK(""http://evil.example"",""a"")@example.nl";`);
    expect(text).not.toMatch(/(^|[;"])=/m);
    expect(second).toBe(
      '2;2026-12-01 13:00:05;2;jan-2@example.nl;Events;4;AFAS;ja;nee;De permissie is in Spotler uitgezet.;2026-07-02 00:30:00;ja;2026-07-02-abcd1234',
    );
    expect([end, rest]).toEqual(['', []]);
    expect(lines).toEqual([expect.stringContaining('2 regel(s)'), expect.stringMatching(/^De keten is gaaf/)]);
    expect(code).toBe(0);
  });

  it('as JSON is the document of --json', async () => {
    const file = join(folder, 'ledger.json');
    append(...Array.from({ length: 1_201 }, (_, at) => entry(String(at))));
    const saved = await show({ file, json: true });
    const { documents } = await show({ json: true });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(documents[0]);
    expect(saved.documents).toEqual([{ file, count: 1_201, chain: { intact: true, entries: 1_201 } }]);
  });

  it('of no lines is a whole document too', async () => {
    const file = join(folder, 'ledger.json');
    await show({ file });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ items: [], chain: { intact: true, entries: 0 } });
  });

  it('replaces a file as a whole, readable by its user only, and leaves nothing beside it', async () => {
    const file = join(folder, 'ledger.csv');
    writeFileSync(file, 'old'.repeat(10_000), { mode: 0o644 });
    append(entry('1'));
    await show({ file });
    expect(readFileSync(file, 'utf8')).toMatch(/^\uFEFFLine;/);
    expect(readFileSync(file, 'utf8')).not.toContain('old');
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['ledger.csv']);
  });

  it('that is cut short leaves the old file as it was', async () => {
    const file = join(folder, 'ledger.csv');
    writeFileSync(file, 'old');
    append(...Array.from({ length: 600 }, (_, at) => entry(String(at))));
    await expect(show({ file, signal: AbortSignal.abort() })).rejects.toThrow('ledger.cancelled');
    expect(readFileSync(file, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['ledger.csv']);
  });

  it('names a place that cannot be written to', async () => {
    append(entry('1'));
    await expect(show({ file: join(folder, 'nowhere', 'ledger.csv') })).rejects.toMatchObject({
      code: 'export.unwritable',
      params: { file: 'ledger.csv', reason: 'ENOENT' },
    });
    mkdirSync(join(folder, 'taken.csv'));
    await expect(show({ file: join(folder, 'taken.csv') })).rejects.toThrow('export.unwritable');
    expect(readdirSync(folder)).toEqual(['taken.csv']);
  });

  it('is refused before anything is opened where the name is not of a CSV or JSON file', async () => {
    const file = join(folder, 'ledger.xlsx');
    const untouched = () => {
      throw new Error('nothing is opened');
    };
    const context = { args: [], values: { connection: 'acme', export: file }, language: 'en', compose: untouched };
    await expect(ledgerCommand.run(context as never)).rejects.toMatchObject({
      code: 'usage.option',
      params: { problem: expect.stringContaining('.csv or .json') },
    });
    expect(existsSync(file)).toBe(false);
  });
});
