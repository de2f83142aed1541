import { expect, test } from 'vitest';
import type { DraftPatch } from '../../../../src-shared/domain/setup/patch.ts';
import { type SaveState, saveQueue, type Sent } from './saveQueue.ts';

const title = (text: string): DraftPatch => ({ change: { step: 'customer', answers: { title: text } } });

function world(answers: Sent<string>['kind'][] = []) {
  const sent: DraftPatch[] = [];
  const states: SaveState[] = [];
  const queue = saveQueue<string>({
    send: async (patch) => {
      sent.push(patch);
      await Promise.resolve();
      const kind = answers.shift() ?? 'saved';
      return kind === 'saved' ? { kind, view: `view ${sent.length}` } : { kind };
    },
    onState: (state) => states.push(state),
  });
  return { queue, sent, states };
}

test('saves go one after the other, in their order', async () => {
  const { queue, sent, states } = world();
  const views = await Promise.all([queue.save(title('a')), queue.save(title('b'))]);
  expect(sent).toEqual([title('a'), title('b')]);
  expect(views).toEqual(['view 2', 'view 2']);
  expect(states).toEqual(['saving', 'idle']);
});

test('what was not delivered waits, and goes before what comes later', async () => {
  const { queue, sent, states } = world(['lost']);
  expect(await queue.save(title('a'))).toBeNull();
  expect(queue.waits).toBe(true);
  expect(await queue.save(title('b'))).toBe('view 3');
  expect(sent).toEqual([title('a'), title('a'), title('b')]);
  expect(states).toEqual(['saving', 'failed', 'saving', 'idle']);
});

test('retrying delivers what waits', async () => {
  const { queue, sent } = world(['lost', 'lost']);
  await queue.save(title('a'));
  await queue.retry();
  expect(await queue.retry()).toBe('view 3');
  expect(sent).toHaveLength(3);
  expect(queue.waits).toBe(false);
});

test('what was refused does not stand in the way of the next', async () => {
  const { queue, sent } = world(['refused']);
  expect(await queue.save(title('a'))).toBeNull();
  expect(await queue.save(title('b'))).toBe('view 2');
  expect(sent).toEqual([title('a'), title('b')]);
});
