import { randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { Fault } from '../../src-shared/domain/fault.ts';
import type { Keeping } from '../engine/store-port.ts';
import type { Seal } from '../vault/seal.ts';

/**
 * Values that are kept together are sealed together: sealing a value costs more than everything else that is done with it
 * here, and a box of many hardly more than one value. In the column of such a value stands where it lies: tag and
 * number of its box, and its place. A sealed value is longer than that, so the two cannot be confused.
 *
 * A value opens only for the context that it was put in for, as one that is sealed alone does.
 */
export type Boxes = {
  /** The seal of the state file, which also opens what lies in a box. */
  readonly seal: Seal;
  /** Boxes for the values of a page. Part of the caller's transaction, in which it is closed before anything is opened. */
  box(keeping: Pick<Keeping, 'run' | 'dryRun'>): OpenBox;
  /** Drops the boxes of dry runs. */
  dropDryBoxes(): void;
  /**
   * Takes out of boxes what no contact needs any more, for runs that began before a moment (ISO 8601) and of which the
   * journal is no longer kept. Some boxes at each call, so that a large run does not hold up the one that calls.
   */
  emptyOldBoxes(until: string): void;
};

export type OpenBox = Pick<Seal, 'seal'> & { close(): void };

const tagBytes = 6;
const numberBytes = 6;
const placeBytes = 2;
const placeAt = tagBytes + numberBytes;
const referenceBytes = placeAt + placeBytes;

/** To read one value its whole box is opened, so that a box must not be too large. */
const valuesPerBox = 64;
/** So many boxes stay open: reading goes through two kinds of them side by side. */
const keptOpen = 4;
const emptiedAtOnce = 80;
const emptiedToKey = 'boxesEmptiedTo';

export function boxTable(db: DatabaseSync, seal: Seal): Boxes {
  const insert = db.prepare('INSERT INTO box (number, tag, run, dry, content) VALUES (?, ?, ?, ?, ?)');
  // Above what was emptied too: a number below it would never be emptied.
  const highest = db.prepare(
    `SELECT max(coalesce(max(number), 0), coalesce((SELECT CAST(value AS INTEGER) FROM meta WHERE key = ?), 0)) AS number
     FROM box`,
  );
  const contentOf = db.prepare('SELECT content FROM box WHERE number = ? AND tag = ?');
  const oldest = db.prepare(
    `SELECT number, tag, started FROM box JOIN run ON run.id = box.run
     WHERE number > ? AND box.dry = 0 ORDER BY number LIMIT ${emptiedAtOnce}`,
  );
  const update = db.prepare('UPDATE box SET content = ? WHERE number = ?');
  const remove = db.prepare('DELETE FROM box WHERE number = ?');
  const baseOf = db.prepare('SELECT base FROM contact WHERE id = ?');
  const meta = db.prepare('SELECT value FROM meta WHERE key = ?');
  const setMeta = db.prepare(
    'INSERT INTO meta (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2',
  );
  const open = new Map<string, readonly string[]>();
  /** Numbers in use by boxes that are not closed yet. */
  let taken = 0;

  const linesOf = (reference: Buffer): readonly string[] => {
    const key = reference.toString('latin1', 0, placeAt);
    const known = open.get(key);
    if (known) return known;
    const [tag, number] = [reference.subarray(0, tagBytes), reference.readUIntBE(tagBytes, numberBytes)];
    const content = contentOf.get(number, tag)?.['content'];
    if (!(content instanceof Uint8Array)) throw new Fault('vault.sealBroken');
    const lines = seal.open(content, contextOf(number, tag)).split('\n');
    const [first] = open.keys();
    if (open.size >= keptOpen && first !== undefined) open.delete(first);
    open.set(key, lines);
    return lines;
  };

  return {
    seal: {
      ...seal,
      open(sealed, context) {
        if (sealed.length !== referenceBytes) return seal.open(sealed, context);
        const reference = asBuffer(sealed);
        const at = reference.readUIntBE(placeAt, placeBytes) * 2;
        const lines = linesOf(reference);
        const plain = lines[at + 1];
        if (plain === undefined || lines[at] !== JSON.stringify(context)) throw new Fault('vault.sealBroken');
        return plain;
      },
    },
    box({ run, dryRun }) {
      let [number, tag, lines] = [0, Buffer.alloc(0), [] as string[]];
      const close = (): void => {
        if (lines.length === 0) return;
        insert.run(number, tag, run, Number(dryRun), seal.seal(lines.join('\n'), contextOf(number, tag)));
        lines = [];
      };
      return {
        seal(plain, context) {
          // A line of a box is one line.
          if (plain.includes('\n')) return seal.seal(plain, context);
          if (lines.length === 2 * valuesPerBox) close();
          if (lines.length === 0) {
            number = Math.max(taken, Number(highest.get(emptiedToKey)?.['number'])) + 1;
            tag = randomBytes(tagBytes);
            taken = number;
          }
          lines.push(JSON.stringify(context), plain);
          return referenceTo(tag, number, lines.length / 2 - 1);
        },
        close,
      };
    },
    dropDryBoxes: () => db.exec('DELETE FROM box WHERE dry = 1'),
    emptyOldBoxes(until) {
      const from = Number(meta.get(emptiedToKey)?.['value'] ?? 0);
      const boxes = oldest.all(from).filter((row) => String(row['started']) < until);
      for (const row of boxes) {
        const [number, tag] = [Number(row['number']), asBuffer(row['tag'])];
        const content = asBuffer(contentOf.get(number, tag)?.['content']);
        const lines = seal.open(content, contextOf(number, tag)).split('\n');
        const isNeeded = (at: number): boolean => {
          const [, contactId] = /^base:(.*)$/s.exec(String(JSON.parse(lines[at] || '""'))) ?? [];
          const kept = contactId === undefined ? undefined : baseOf.get(contactId)?.['base'];
          return kept instanceof Uint8Array && referenceTo(tag, number, at / 2).equals(kept);
        };
        const left = lines.map((line, index) => (isNeeded(index - (index % 2)) ? line : ''));
        if (left.every((line) => line === '')) remove.run(number);
        else update.run(seal.seal(left.join('\n'), contextOf(number, tag)), number);
      }
      const last = boxes.at(-1)?.['number'];
      if (last !== undefined) setMeta.run(emptiedToKey, String(Number(last)));
    },
  };
}

function referenceTo(tag: Buffer, number: number, place: number): Buffer {
  const reference = Buffer.allocUnsafe(referenceBytes);
  reference.set(tag);
  reference.writeUIntBE(number, tagBytes, numberBytes);
  reference.writeUIntBE(place, placeAt, placeBytes);
  return reference;
}

const contextOf = (number: number, tag: Buffer): string => `box:${number}:${tag.toString('hex')}`;

function asBuffer(bytes: unknown): Buffer {
  if (!(bytes instanceof Uint8Array)) throw new TypeError('a sealed column holds bytes');
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
