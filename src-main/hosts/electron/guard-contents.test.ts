import { EventEmitter } from 'node:events';
import type { WebContents } from 'electron';
import { expect, test, vi } from 'vitest';
import { guardContents } from './guard-contents.ts';

function guarded() {
  const setWindowOpenHandler = vi.fn<WebContents['setWindowOpenHandler']>();
  const contents = Object.assign(new EventEmitter(), { setWindowOpenHandler });
  guardContents(contents as unknown as WebContents);
  const refuses = (event: string, url: string): boolean => {
    const preventDefault = vi.fn();
    contents.emit(event, { url, preventDefault });
    return preventDefault.mock.calls.length > 0;
  };
  return { refuses, setWindowOpenHandler };
}

test.for(['will-navigate', 'will-frame-navigate', 'will-redirect'])('%s stays inside the window', (event) => {
  const { refuses } = guarded();

  expect(refuses(event, 'app://pont/#/c/acme')).toBe(false);
  expect(refuses(event, 'https://evil.example/')).toBe(true);
  expect(refuses(event, 'app://pont.evil/')).toBe(true);
  expect(refuses(event, 'file:///etc/passwd')).toBe(true);
});

test('no webview and no second window comes from a page', () => {
  const { refuses, setWindowOpenHandler } = guarded();

  expect(refuses('will-attach-webview', 'app://pont/')).toBe(true);
  expect(setWindowOpenHandler.mock.lastCall?.[0]({ url: 'app://pont/' } as never)).toEqual({ action: 'deny' });
});
