import type { IpcMainEvent, WebFrameMain } from 'electron';
import { expect, test } from 'vitest';
import { ownTopFrame } from './sender.ts';

function frame(
  url: string,
  change: { readonly detached?: boolean; readonly inside?: WebFrameMain } = {},
): WebFrameMain {
  const made = { url, detached: change.detached ?? false, top: change.inside as unknown };
  made.top ??= made;
  return made as unknown as WebFrameMain;
}

function from(senderFrame: WebFrameMain | null, id = 7): Pick<IpcMainEvent, 'sender' | 'senderFrame'> {
  return { senderFrame, sender: { id } as IpcMainEvent['sender'] };
}

test('the top frame of our window, showing our page, is ours', () => {
  const own = frame('app://pont/#/c/acme');

  expect(ownTopFrame(from(own), 7)).toBe(own);
});

test.for([
  { what: 'a frame that is gone', event: from(null) },
  { what: 'a frame being replaced', event: from(frame('app://pont/', { detached: true })) },
  { what: 'another page in our window', event: from(frame('https://evil.example/')) },
  { what: 'a frame inside our page', event: from(frame('app://pont/', { inside: frame('app://pont/') })) },
  { what: 'our page in a window we did not make', event: from(frame('app://pont/'), 8) },
])('$what is not', ({ event }) => {
  expect(ownTopFrame(event, 7)).toBeNull();
});

test('without a window nobody is', () => {
  expect(ownTopFrame(from(frame('app://pont/')), undefined)).toBeNull();
});
