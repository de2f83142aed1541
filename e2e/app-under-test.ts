import { join } from 'node:path';
import { type Browser, type BrowserContext, type Page, _electron } from 'playwright';
import { root } from '../scripts/build-on-demand.ts';
import { chromiumArguments } from './host/chromium.ts';
import { type Served, serve } from './host/served.ts';

/** The app on one host, with a data folder of its own. */
export type AppUnderTest = {
  readonly dataFolder: string;
  /** The window as it is now; another one after `restart`. */
  readonly page: Page;
  /** Address of the loopback host with its token; null in Electron. */
  readonly address: string | null;
  /** Ends the app and starts it on the same data, with this passphrase in its environment or with none. */
  restart(passphrase: string | null): Promise<void>;
  close(): Promise<void>;
};

type Start = { readonly dataFolder: string; readonly passphrase: string | null; readonly watch: (page: Page) => void };

function environment({ dataFolder, passphrase }: Start): NodeJS.ProcessEnv {
  return { PONT_DATA: dataFolder, PONT_PASSPHRASE: passphrase ?? '', LANG: 'en_GB.UTF-8', LC_ALL: 'en_GB.UTF-8' };
}

/** Shows what the window says it has loaded; from there on nothing is waited for by the clock. */
async function loaded(page: Page): Promise<void> {
  await page.locator('html[data-app-state="loaded"]').waitFor();
}

export async function startServed(browser: Browser, start: Start): Promise<AppUnderTest> {
  let served: Served;
  let context: BrowserContext;
  let page: Page;
  const open = async (passphrase: string | null): Promise<void> => {
    served = await serve(environment({ ...start, passphrase }));
    context = await browser.newContext({ locale: 'en-GB', acceptDownloads: true });
    page = await context.newPage();
    start.watch(page);
    await page.goto(served.address);
    await loaded(page);
  };
  const close = async (): Promise<void> => {
    await context.close();
    await served.stop();
  };
  await open(start.passphrase);
  return {
    dataFolder: start.dataFolder,
    get page() {
      return page;
    },
    get address() {
      return served.address;
    },
    async restart(passphrase) {
      await close();
      await open(passphrase);
    },
    close,
  };
}

export async function startElectron(executablePath: string, start: Start): Promise<AppUnderTest> {
  let app: Awaited<ReturnType<typeof _electron.launch>>;
  let page: Page;
  const open = async (passphrase: string | null): Promise<void> => {
    app = await _electron.launch({
      executablePath,
      args: [root, `--user-data-dir=${join(start.dataFolder, 'chromium')}`, ...chromiumArguments],
      env: { ...process.env, ...environment({ ...start, passphrase }) } as Record<string, string>,
    });
    page = await app.firstWindow();
    start.watch(page);
    await loaded(page);
  };
  await open(start.passphrase);
  return {
    dataFolder: start.dataFolder,
    get page() {
      return page;
    },
    address: null,
    async restart(passphrase) {
      await app.close();
      await open(passphrase);
    },
    close: () => app.close(),
  };
}
