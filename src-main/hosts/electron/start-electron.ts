import { setTimeout as after } from 'node:timers/promises';
import { RPCHandler } from '@orpc/server/message-port';
import type * as Electron from 'electron';
import { asFault } from '../../../src-shared/domain/fault.ts';
import { faultSentences } from '../../../src-shared/text/fill.ts';
import { type Language, languageOf } from '../../../src-shared/text/language.ts';
import { createCheckJobs } from '../../api/check-jobs.ts';
import { createJobs } from '../../api/jobs.ts';
import { createRouter } from '../../api/router.ts';
import type { Services } from '../../api/services.ts';
import type { BuiltFiles } from '../built-files.ts';
import { reportUnexpected } from '../report-unexpected.ts';
import { runSchedule } from '../schedule/run-schedule.ts';
import { appScheme, serveWindow } from './app-protocol.ts';
import { connectPort } from './connect-port.ts';
import { denyPermissions } from './deny-permissions.ts';
import { guardContents } from './guard-contents.ts';
import { helpLinks } from './help-links.ts';
import { menuTemplate } from './menu.ts';
import { startAddress } from './own-address.ts';
import { windowOptions } from './window-options.ts';

/** How long quitting waits for a run to stop where it can be resumed. */
const runsMayTakeMs = 15_000;

export type Composed = { readonly services: Services; close(): Promise<void> };

type StartOptions = {
  readonly electron: typeof Electron;
  readonly files: Pick<BuiltFiles, 'windowDir' | 'preload'>;
  /** Called once Electron is ready, with the language of the computer. */
  readonly compose: (language: Language) => Promise<Composed>;
};

/** The life of the desktop app. Its first lines run before Electron is ready, as sandbox and scheme require. */
export async function startElectron({ electron, files, compose }: StartOptions): Promise<void> {
  const { app, BrowserWindow, dialog, ipcMain, Menu, MessageChannelMain, nativeTheme, protocol, session, shell } =
    electron;
  app.enableSandbox();
  protocol.registerSchemesAsPrivileged([appScheme]);
  if (!app.requestSingleInstanceLock()) return app.quit();
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
  await app.whenReady();

  const composed = await compose(languageOf(app.getLocale())).catch((thrown: unknown) => {
    const fault = asFault(thrown);
    if (fault.code === 'internal.unexpected') reportUnexpected(thrown);
    const { message, remedy } = faultSentences(fault.toData(), languageOf(app.getLocale()));
    dialog.showErrorBox('Pont', `${message}\n\n${remedy}`);
    return null;
  });
  if (!composed) return app.exit(1);

  const setMenu = (language: Language): void => {
    const open = (link: keyof typeof helpLinks) => void shell.openExternal(helpLinks[link]);
    Menu.setApplicationMenu(
      Menu.buildFromTemplate(menuTemplate({ language, mac: process.platform === 'darwin', open })),
    );
  };
  const services = followingLanguage(composed.services, setMenu);
  const jobs = createJobs({ runs: services.runs, report: reportUnexpected });
  const stopSchedule = runSchedule({ schedule: services.schedule, jobs, report: reportUnexpected });
  const checkJobs = createCheckJobs({ run: services.checks.run, report: reportUnexpected });
  const rpc = new RPCHandler(createRouter({ services, jobs, checkJobs, host: 'electron', report: reportUnexpected }));

  let window: Electron.BrowserWindow | null = null;
  const open = async (): Promise<void> => {
    const made = new BrowserWindow(windowOptions(files.preload, nativeTheme.shouldUseDarkColors));
    window = made;
    made.once('ready-to-show', () => made.show());
    made.once('closed', () => (window = null));
    await made.loadURL(startAddress);
  };

  denyPermissions(session.defaultSession);
  serveWindow(protocol, files.windowDir);
  setMenu(services.preferences.get().language);
  connectPort({
    ipcMain,
    newChannel: () => new MessageChannelMain(),
    serve: (port) => rpc.upgrade(port),
    windowContentsId: () => window?.webContents.id,
    refused: () => void process.stderr.write('Refused the port to a frame that is not the window of Pont\n'),
  });

  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  app.on('activate', () => void (window ?? open()));
  app.on('window-all-closed', () => process.platform === 'darwin' || app.quit());
  quitAfter(app, async () => {
    stopSchedule();
    await Promise.race([Promise.all([jobs.close(), checkJobs.close()]), after(runsMayTakeMs)]);
    await composed.close();
  });
  await open();
}

/** The same services, telling of each new language: the menu is not part of the window. */
function followingLanguage(services: Services, follow: (language: Language) => void): Services {
  return {
    ...services,
    preferences: {
      get: () => services.preferences.get(),
      set: (change) => {
        services.preferences.set(change);
        if (change.language) follow(change.language);
      },
    },
  };
}

/** Puts the first request to quit off until the work is done, whatever its outcome; lets the next one through. */
function quitAfter(app: Electron.App, work: () => Promise<void>): void {
  let state: 'open' | 'closing' | 'closed' = 'open';
  app.on('before-quit', (event) => {
    if (state === 'closed') return;
    event.preventDefault();
    if (state === 'closing') return;
    state = 'closing';
    work()
      .catch(reportUnexpected)
      .finally(() => {
        state = 'closed';
        app.quit();
      });
  });
}
