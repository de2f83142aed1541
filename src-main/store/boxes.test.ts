import { randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSeal } from '../vault/seal.ts';
import { type Boxes, boxTable } from './boxes.ts';
import { openState } from './open.ts';

const seal = createSeal(randomBytes(32));
let db: DatabaseSync;
let boxes: Boxes;
beforeEach(() => {
  db = openState(':memory:');
  boxes = boxTable(db, seal);
});
afterEach(() => db.close());

/** A box with one value for each context; what stands in their columns. */
function kept(run: string, ...contexts: string[]): Uint8Array[] {
  const box = boxes.box({ run, dryRun: false });
  const references = contexts.map((context) => box.seal(`value of ${context}`, context));
  box.close();
  return references;
}

/** Nothing is remembered of boxes that were open before. */
const afterRestart = (): Boxes => boxTable(db, seal);
const count = (): number => Number(db.prepare('SELECT count(*) AS n FROM box').get()?.['n']);

describe('values in a box', () => {
  it('open to what they were, before and after a restart, whatever other boxes were opened between', () => {
    const contexts = Array.from({ length: 10 }, (_, number) => [`base:${number}`, `base:1${number}`, 'with\nlines']);
    const references = contexts.map((of, number) => kept(`run ${number}`, ...of));
    for (const reader of [boxes, afterRestart()]) {
      for (const [number, of] of contexts.entries()) {
        for (const [place, context] of of.entries()) {
          const reference = references[number]?.[place] ?? new Uint8Array();
          expect(reader.seal.open(reference, context)).toBe(`value of ${context}`);
        }
      }
    }
  });

  it('of a large page lie in several boxes', () => {
    const contexts = Array.from({ length: 300 }, (_, number) => `base:${number}`);
    const references = kept('r', ...contexts);
    expect(count()).toBe(5);
    const opened = references.map((reference, at) => afterRestart().seal.open(reference, `base:${at}`));
    expect(opened).toEqual(contexts.map((context) => `value of ${context}`));
  });

  it('stand beside values that were sealed alone, which a text of more than one line is', () => {
    const box = boxes.box({ run: 'r', dryRun: false });
    const [alone, lines] = [boxes.seal.seal('alone', 'c'), box.seal('two\nlines', 'c')];
    box.close();
    expect([alone, lines].map((sealed) => boxes.seal.open(sealed, 'c'))).toEqual(['alone', 'two\nlines']);
    expect(count()).toBe(0);
  });

  it('show nothing of their text', () => {
    kept('r', 'jan@example.nl');
    expect(JSON.stringify(db.prepare('SELECT * FROM box').all())).not.toContain('jan');
    const { content } = db.prepare('SELECT content FROM box').get() as { content: Uint8Array };
    expect(Buffer.from(content).includes('jan')).toBe(false);
  });

  it('open for no other place, and not once anything of reference, box or key was changed', () => {
    const [one = Buffer.alloc(0)] = kept('r', 'base:1', 'base:2');
    expect(() => boxes.seal.open(one, 'base:2')).toThrow('vault.sealBroken');
    for (let index = 0; index < one.length; index += 1) {
      const changed = Buffer.from(one);
      changed[index] = (changed[index] ?? 0) ^ 1;
      expect(() => boxes.seal.open(changed, 'base:1')).toThrow('vault.sealBroken');
    }
    expect(() => boxTable(db, createSeal(randomBytes(32))).seal.open(one, 'base:1')).toThrow('vault.sealBroken');
    const { content } = db.prepare('SELECT content FROM box').get() as { content: Uint8Array };
    db.prepare('UPDATE box SET content = ?').run(
      content.map((byte, at) => (at === content.length - 1 ? byte ^ 1 : byte)),
    );
    expect(() => afterRestart().seal.open(one, 'base:1')).toThrow('vault.sealBroken');
  });

  it('of a box that was rolled back are not taken for those of the box that got its number', () => {
    db.exec('BEGIN');
    const [lost = Buffer.alloc(0)] = kept('r', 'base:1');
    expect(boxes.seal.open(lost, 'base:1')).toBe('value of base:1');
    db.exec('ROLLBACK');
    const [second = Buffer.alloc(0)] = kept('r', 'base:1');
    expect(boxes.seal.open(second, 'base:1')).toBe('value of base:1');
    expect(() => afterRestart().seal.open(lost, 'base:1')).toThrow('vault.sealBroken');
  });
});

describe('old boxes', () => {
  const addRun = (id: string, started: string): void =>
    void db
      .prepare(
        `INSERT INTO run (id, connection, kind, direction, dry, status, started)
         VALUES (?, 'c', 'full', 'both', 0, 'succeeded', ?)`,
      )
      .run(id, started);
  const refer = (id: string, base: Uint8Array | undefined): void =>
    void db
      .prepare(`INSERT OR REPLACE INTO contact (id, state, in_spotler, base) VALUES (?, 'inSync', 1, ?)`)
      .run(id, base ?? null);
  const size = (): number => Number(db.prepare('SELECT sum(length(content)) AS n FROM box').get()?.['n']);

  beforeEach(() => {
    addRun('old', '2026-01-01T00:00:00Z');
    addRun('new', '2026-06-01T00:00:00Z');
  });

  it('keep what contacts need, and lose the rest; those of later runs stay as they are', () => {
    const [one, two] = kept('old', 'base:1', 'base:2', 'base:3');
    const changes = kept('old', 'change:1', 'change:2');
    const [newer] = kept('new', 'base:2', 'base:9');
    refer('1', one);
    refer('2', newer);
    const before = size();
    boxes.emptyOldBoxes('2026-03-01T00:00:00Z');
    expect(size()).toBeLessThan(before);
    expect(count()).toBe(2);
    const reader = afterRestart();
    expect(reader.seal.open(one ?? Buffer.alloc(0), 'base:1')).toBe('value of base:1');
    expect(reader.seal.open(newer ?? Buffer.alloc(0), 'base:2')).toBe('value of base:2');
    expect(() => reader.seal.open(two ?? Buffer.alloc(0), 'base:2')).toThrow('vault.sealBroken');
    for (const change of changes) expect(() => reader.seal.open(change, 'change:1')).toThrow('vault.sealBroken');
  });

  it('are all emptied in the end, some at a time', () => {
    for (let number = 0; number < 200; number += 1) kept('old', `change:${number}`);
    boxes.emptyOldBoxes('2026-03-01T00:00:00Z');
    expect(count()).toBeGreaterThan(0);
    for (let times = 0; times < 5; times += 1) boxes.emptyOldBoxes('2026-03-01T00:00:00Z');
    expect(count()).toBe(0);
    kept('old', 'change:later');
    boxes.emptyOldBoxes('2026-03-01T00:00:00Z');
    expect(count()).toBe(0);
  });
});
