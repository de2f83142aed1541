import { EventEmitter } from 'node:events';
import type { MessagePort } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type * as Electron from 'electron';
import { expect, test, vi } from 'vitest';
import type { contract } from '../../../src-shared/contract/index.ts';
import { Fault } from '../../../src-shared/domain/fault.ts';
import { fakeServices } from '../../api/testing/fake-services.ts';
import { type Composed, startElectron } from './start-electron.ts';

/** As much of Electron as the start touches, with a log of the order in which it was touched. */
function fakeElectron({ firstInstance = true } = {}) {
  const log: string[] = [];
  const note = (what: string) => vi.fn(() => void log.push(what));
  const app = Object.assign(new EventEmitter(), {
    enableSandbox: note('enableSandbox'),
    requestSingleInstanceLock: () => firstInstance,
    whenReady: async () => void log.push('ready'),
    getLocale: () => 'nl-NL',
    quit: vi.fn(),
    exit: vi.fn(),
  });
  const windows: FakeWindow[] = [];
  class FakeWindow extends EventEmitter {
    readonly options: Electron.BrowserWindowConstructorOptions;
    readonly webContents = { id: 7 };
    readonly loadURL = vi.fn(async () => undefined);
    readonly show = vi.fn();
    readonly focus = vi.fn();
    readonly restore = vi.fn();
    readonly isMinimized = () => true;
    constructor(options: Electron.BrowserWindowConstructorOptions) {
      super();
      this.options = options;
      windows.push(this);
    }
  }
  const ipcMain = new EventEmitter();
  const session = {
    setPermissionRequestHandler: vi.fn(),
    setPermissionCheckHandler: vi.fn(),
    setDevicePermissionHandler: vi.fn(),
  };
  const menus: Electron.MenuItemConstructorOptions[][] = [];
  const electron = {
    app,
    BrowserWindow: FakeWindow,
    dialog: { showErrorBox: vi.fn() },
    ipcMain,
    Menu: { buildFromTemplate: (template: never) => template, setApplicationMenu: (menu: never) => menus.push(menu) },
    MessageChannelMain: MessageChannel,
    nativeTheme: { shouldUseDarkColors: false },
    protocol: { registerSchemesAsPrivileged: note('scheme'), handle: vi.fn() },
    session: { defaultSession: session },
    shell: { openExternal: vi.fn() },
  };
  const labels = () => menus.at(-1)?.map((item) => item.label);
  return { electron: electron as unknown as typeof Electron, fake: electron, log, windows, session, labels };
}

async function start(compose?: () => Promise<Composed>) {
  const services = fakeServices();
  const close = vi.fn(async () => undefined);
  const it = fakeElectron();
  await startElectron({
    electron: it.electron,
    files: { windowDir: '/pont/out/renderer', preload: '/pont/out/preload/index.cjs' },
    compose: compose ?? (async () => ({ services: services.services, close })),
  });
  /** A page that asks for its port; gives the ports it was sent. */
  const ask = (url: string): MessagePort[] => {
    const ports: MessagePort[] = [];
    const frame = {
      url,
      detached: false,
      top: {},
      postMessage: (_c: string, _m: null, sent: MessagePort[]) => ports.push(...sent),
    };
    frame.top = frame;
    it.fake.ipcMain.emit('pont:connect', { senderFrame: frame, sender: { id: 7 } });
    return ports;
  };
  const connect = (): ContractRouterClient<typeof contract> => {
    const [port] = ask('app://pont/');
    if (!port) throw new Error('no port came');
    port.start();
    return createORPCClient(new RPCLink({ port }));
  };
  return { ...it, ...services, close, ask, connect };
}

test('sandbox and scheme are set before Electron is ready', async () => {
  const { log } = await start();

  expect(log).toEqual(['enableSandbox', 'scheme', 'ready']);
});

test('a second instance leaves, and the first comes to the front', async () => {
  const second = fakeElectron({ firstInstance: false });
  const compose = vi.fn();
  await startElectron({ electron: second.electron, files: { windowDir: '', preload: '' }, compose });
  expect(second.fake.app.quit).toHaveBeenCalled();
  expect(compose).not.toHaveBeenCalled();

  const { fake, windows } = await start();
  fake.app.emit('second-instance');
  expect(windows[0]?.restore).toHaveBeenCalled();
  expect(windows[0]?.focus).toHaveBeenCalled();
});

test('the window opens at its own address and shows when it is painted', async () => {
  const { windows } = await start();

  expect(windows[0]?.loadURL).toHaveBeenCalledWith('app://pont/');
  expect(windows[0]?.show).not.toHaveBeenCalled();
  windows[0]?.emit('ready-to-show');
  expect(windows[0]?.show).toHaveBeenCalled();
});

test('every permission is refused', async () => {
  const { session } = await start();
  const decide = vi.fn();
  session.setPermissionRequestHandler.mock.lastCall?.[0](null, 'media', decide);

  expect(decide).toHaveBeenCalledExactlyOnceWith(false);
  expect(session.setPermissionCheckHandler.mock.lastCall?.[0]()).toBe(false);
  expect(session.setDevicePermissionHandler.mock.lastCall?.[0]()).toBe(false);
});

test('our page gets a port that answers, another page gets none', async () => {
  const { connect, ask } = await start();
  const refusals = vi.spyOn(process.stderr, 'write').mockReturnValue(true);

  expect(await connect().app.state()).toMatchObject({ host: 'electron' });
  expect(ask('https://evil.example/')).toEqual([]);
  expect(refusals).toHaveBeenCalledOnce();
  refusals.mockRestore();
});

test('the menu follows the language that is chosen in the window', async () => {
  const { connect, labels } = await start();
  expect(labels()).toContain('File');

  await connect().app.setPreferences({ language: 'nl' });

  expect(labels()).toContain('Bestand');
});

test('quitting waits until the run has stopped, once', async () => {
  const { connect, fake, held, close } = await start();
  await connect().sync.start({ connection: 'acme' });
  const preventDefault = vi.fn();
  fake.app.emit('before-quit', { preventDefault });
  fake.app.emit('before-quit', { preventDefault });
  expect(preventDefault).toHaveBeenCalledTimes(2);
  expect(held[0]?.signal.aborted).toBe(true);
  expect(fake.app.quit).not.toHaveBeenCalled();

  held[0]?.end('cancelled');
  await vi.waitFor(() => expect(fake.app.quit).toHaveBeenCalledOnce());

  expect(close).toHaveBeenCalledOnce();
  fake.app.emit('before-quit', { preventDefault });
  expect(preventDefault).toHaveBeenCalledTimes(2);
});

test('a start that fails says why, in the language of the computer, and ends', async () => {
  const { fake, windows } = await start(async () => Promise.reject(new Fault('run.locked', { connection: 'acme' })));

  expect(fake.dialog.showErrorBox).toHaveBeenCalledWith('Pont', expect.stringContaining('Voor acme loopt al een run'));
  expect(fake.app.exit).toHaveBeenCalledWith(1);
  expect(windows).toEqual([]);
});
