import { amsterdamWall } from '../../src-shared/domain/amsterdam.ts';
import type { Connection } from '../../src-shared/domain/connection.ts';
import type { LedgerChain, LedgerLine } from '../../src-shared/domain/ledger.ts';
import type { Owner } from '../../src-shared/domain/owner.ts';
import type { Language } from '../../src-shared/text/language.ts';
import {
  ledgerCauses,
  type LedgerColumn,
  ledgerColumns,
  ledgerSentence,
  ledgerSides,
  ledgerUnreadable,
  ledgerWords,
} from '../../src-shared/text/ledger.ts';
import type { Sheet } from './export-file.ts';

/** What words need: a language, and the AFAS column of each permission that is mapped now. */
export type LedgerWording = { readonly language: Language; readonly columnOf: ReadonlyMap<number, string> };

export function ledgerWording(connection: Pick<Connection, 'permissions'>, language: Language): LedgerWording {
  return { language, columnOf: new Map(connection.permissions.map(({ bit, afas }) => [bit, afas])) };
}

/** A line as other programs read it; of one that cannot be read only its number and its contact are known. */
export type LedgerItem = {
  readonly seq: number;
  readonly at: string | null;
  readonly contactId: string;
  readonly email: string | null;
  /** The AFAS column; null where the bit is not mapped any more. */
  readonly permission: string | null;
  readonly bit: number | null;
  readonly side: string | null;
  readonly from: boolean | null;
  readonly to: boolean | null;
  readonly code: string;
  readonly owner: Owner;
  readonly message: string;
  readonly evidenceAt: string | null;
  readonly written: boolean | null;
  readonly run: string | null;
};

export function ledgerItem({ seq, contactId, entry }: LedgerLine, { language, columnOf }: LedgerWording): LedgerItem {
  if (entry === null) {
    const { code, owner, [language]: message } = ledgerUnreadable;
    const unknown = { at: null, email: null, permission: null, bit: null, side: null, from: null, to: null };
    return { seq, contactId, ...unknown, code, owner, message, evidenceAt: null, written: null, run: null };
  }
  const { email, bit, side, from, to, cause, written, run } = entry;
  return {
    seq,
    at: new Date(entry.at).toISOString(),
    contactId,
    email,
    permission: columnOf.get(bit) ?? null,
    bit,
    side,
    from,
    to,
    code: cause,
    owner: ledgerCauses[cause].owner,
    message: ledgerSentence(entry, language),
    evidenceAt: entry.evidenceAt === null ? null : new Date(entry.evidenceAt).toISOString(),
    written,
    run,
  };
}

type Cells = Readonly<Record<LedgerColumn, string>>;

/** The cells of a line; `time` says how a moment is written. */
function cellsOf(line: LedgerLine, { language, columnOf }: LedgerWording, time: (instant: number) => string): Cells {
  const { seq, contactId, entry } = line;
  const words = ledgerWords[language];
  const yesNo = (value: boolean): string => (value ? words.yes : words.no);
  const known = { seq: String(seq), at: '', contactId };
  if (entry === null) {
    const none = { email: '', permission: '', bit: '', side: '', from: '', to: '' };
    return { ...known, ...none, cause: ledgerUnreadable[language], evidenceAt: '', written: '', run: '' };
  }
  const { email, bit, side, from, to, cause, evidenceAt, written, run, at } = entry;
  return {
    ...known,
    at: time(at),
    email: email ?? '',
    permission: columnOf.get(bit) ?? '',
    bit: String(bit),
    side: ledgerSides[side],
    from: from === null ? '' : yesNo(from),
    to: yesNo(to),
    cause: ledgerCauses[cause][language],
    evidenceAt: evidenceAt === null ? '' : time(evidenceAt),
    written: yesNo(written),
    run,
  };
}

/** Lines of the table of a terminal. Widths are fixed beforehand, so that no line has to wait for a later one. */
export function ledgerTableWriter(wording: LedgerWording): { head: string; line: (line: LedgerLine) => string } {
  const { language, columnOf } = wording;
  const heads = ledgerColumns[language];
  const words = ledgerWords[language];
  const clock = amsterdamClock(language);
  const permissionWidth = Math.max(
    heads.permission.length,
    ...Array.from(columnOf, ([bit, name]) => nameOf(name, bit).length),
  );
  const writtenWidth = Math.max(words.written.length, words.notWritten.length);
  const row = (cells: Cells, permission: string, change: string, written: string): string =>
    [
      cells.seq.padEnd(6),
      cells.at.padEnd(25),
      cells.contactId.padEnd(10),
      cells.email.padEnd(30),
      permission.padEnd(permissionWidth),
      cells.side.padEnd(7),
      change.padEnd(10),
      written.padEnd(writtenWidth),
      cells.run.padEnd(19),
      cells.cause,
    ].join('  ');
  return {
    head: row(heads, heads.permission, arrow(heads.from, heads.to), heads.written),
    line(line) {
      const cells = cellsOf(line, wording, (instant) => clock.format(instant));
      if (line.entry === null) return row(cells, '', '', '');
      const written = line.entry.written ? words.written : words.notWritten;
      return row(cells, nameOf(cells.permission, line.entry.bit), arrow(cells.from, cells.to), written);
    },
  };
}

function nameOf(column: string, bit: number): string {
  return `${column || '–'} (${bit})`;
}

function arrow(from: string, to: string): string {
  return `${from || '–'} → ${to}`;
}

/** With its zone, so that the autumn hour that happens twice is told apart. */
function amsterdamClock(language: Language): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    timeZone: 'Europe/Amsterdam',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  });
}

/** How the ledger is saved, with its chain. */
export function ledgerSheet(chain: LedgerChain, wording: LedgerWording): Sheet<LedgerLine> {
  const heads = ledgerColumns[wording.language];
  const order = Object.keys(heads) as LedgerColumn[];
  const inOrder = (cells: Cells): string[] => order.map((column) => cells[column]);
  const wall = (instant: number): string => amsterdamWall(instant).replace('T', ' ');
  return {
    heads: inOrder(heads),
    rows: (line) => [inOrder(cellsOf(line, wording, wall))],
    item: (line) => ledgerItem(line, wording),
    besides: { chain },
  };
}
