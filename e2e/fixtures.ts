import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from 'playwright/test';
import type { Browser, Page } from 'playwright';
import { root } from '../scripts/build-on-demand.ts';
import { electronBinary } from '../scripts/electron-binary.ts';
import { type AppUnderTest, startElectron, startServed } from './app-under-test.ts';
import { type World, makeWorld } from './scenarios/world.ts';

export type HostOptions = { readonly host: 'loopback' | 'electron' };

type Options = {
  /** In the environment of the first start; null for a person who has to choose one in the window. */
  readonly passphrase: string | null;
  /** Contacts in the AFAS of `customer`. */
  readonly contacts: number;
};

type Fixtures = {
  /**
   * The app on the host of the project, with an empty data folder. After the test the window must have thrown nothing
   * and broken no rule of its content security policy.
   */
  readonly appUnderTest: AppUnderTest;
  /** A customer, "Acme BV", whose two sides the test controls; imported on the command line into the app's folder. */
  readonly customer: World;
};

/** Null in Electron, which brings its own. */
type WorkerFixtures = { readonly chromium: Browser | null };

export { expect };

export const test = base.extend<Options & Fixtures, HostOptions & WorkerFixtures>({
  host: ['loopback', { option: true, scope: 'worker' }],
  chromium: [
    async ({ playwright, host, launchOptions }, use) => {
      const browser = host === 'loopback' ? await playwright.chromium.launch(launchOptions) : null;
      await use(browser);
      await browser?.close();
    },
    { scope: 'worker' },
  ],
  passphrase: ['a passphrase for tests', { option: true }],
  contacts: [300, { option: true }],
  appUnderTest: async ({ chromium, passphrase }, use, testInfo) => {
    const binary = electronBinary(join(root, 'node_modules', 'electron'));
    testInfo.skip(!chromium && !binary, 'There is no Electron binary on this machine.');
    const dataFolder = await mkdtemp(join(tmpdir(), 'pont-e2e-'));
    const wrong: string[] = [];
    const start = { dataFolder, passphrase, watch: (page: Page) => collectErrors(page, wrong) };
    const app = chromium ? await startServed(chromium, start) : await startElectron(binary ?? '', start);
    await use(app);
    await app.close();
    await rm(dataFolder, { recursive: true, force: true });
    expect(wrong, 'errors in the window').toEqual([]);
  },
  customer: async ({ appUnderTest: { dataFolder }, contacts, passphrase }, use) => {
    const world = await makeWorld({ contacts });
    const connection = world.write('connection.json', world.connectionDocument());
    const secrets = world.write('secrets.json', world.secrets());
    const environment = { PONT_DATA: dataFolder, PONT_PASSPHRASE: passphrase ?? '' };
    const imported = await world.finish(
      world.start(['connection', 'import', connection, '--secrets', secrets], environment),
    );
    expect(imported.code, imported.stderr).toBe(0);
    await use(world);
    await world.close();
  },
});

/** A request that was answered with a fault is an answer; the browser calls it an error of its own. */
function collectErrors(page: Page, wrong: string[]): void {
  page.on('pageerror', (error) => wrong.push(String(error)));
  page.on('dialog', (dialog) => {
    wrong.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('console', (message) => {
    if (message.type() !== 'error' || message.text().startsWith('Failed to load resource')) return;
    wrong.push(message.text());
  });
}
