import { EventEmitter } from 'node:events';
import { afterEach, expect, test, vi } from 'vitest';

const { exposed, send, ipc } = vi.hoisted(() => ({
  exposed: new Map<string, unknown>(),
  send: vi.fn(),
  ipc: { on: (_channel: string, _listener: (event: { ports: unknown[] }) => void): unknown => undefined },
}));
vi.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: (key: string, value: unknown) => exposed.set(key, value) },
  ipcRenderer: { on: (...given: Parameters<typeof ipc.on>) => ipc.on(...given), send },
}));
afterEach(() => vi.unstubAllGlobals());

test('the page learns its host, can ask for its port, and is handed the port that came', async () => {
  const main = new EventEmitter();
  ipc.on = (channel, listener) => main.on(channel, listener);
  const postMessage = vi.fn();
  vi.stubGlobal('window', { postMessage });
  await import('./preload.ts');

  (exposed.get('pont') as { connect: () => void }).connect();
  const port = {};
  main.emit('pont:port', { sender: 'of Electron', ports: [port] });

  expect([...exposed.keys()]).toEqual(['pontHost', 'pont']);
  expect(exposed.get('pontHost')).toBe('electron');
  expect(send).toHaveBeenCalledExactlyOnceWith('pont:connect');
  expect(postMessage).toHaveBeenCalledExactlyOnceWith('pont:port', '*', [port]);
});
