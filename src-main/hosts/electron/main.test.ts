import { EventEmitter } from 'node:events';
import { expect, test, vi } from 'vitest';

vi.mock('electron', () => {
  const app = Object.assign(new EventEmitter(), {
    enableSandbox: vi.fn(),
    requestSingleInstanceLock: () => true,
    whenReady: () => new Promise(() => undefined),
    exit: vi.fn(),
  });
  const later = ['BrowserWindow', 'dialog', 'ipcMain', 'Menu', 'MessageChannelMain', 'nativeTheme', 'session', 'shell'];
  return {
    ...Object.fromEntries(later.map((name) => [name, {}])),
    app,
    protocol: { registerSchemesAsPrivileged: vi.fn() },
  };
});

// Outside the mock's reach: the package imports electron itself.
vi.mock('electron-store', () => ({ default: vi.fn() }));

test('the entry is evaluated before Electron is ready: Electron waits for it', async () => {
  const { app, protocol } = await import('electron');

  await import('./main.ts');

  expect(app.enableSandbox).toHaveBeenCalledOnce();
  expect(protocol.registerSchemesAsPrivileged).toHaveBeenCalledOnce();
  expect(app.exit).not.toHaveBeenCalled();
});
