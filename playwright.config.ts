import { defineConfig } from 'playwright/test';
import type { HostOptions } from './e2e/fixtures.ts';
import { chromiumArguments } from './e2e/host/chromium.ts';
import { findChromium } from './scripts/find-chromium.ts';

const chromium = findChromium();

/** The same journeys on two hosts: in Chromium on the loopback host, and in Electron where there is a binary. */
export default defineConfig<HostOptions>({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure' },
  projects: [
    {
      name: 'loopback',
      testIgnore: 'electron/**',
      use: {
        host: 'loopback',
        launchOptions: { args: chromiumArguments, ...(chromium && { executablePath: chromium }) },
      },
    },
    { name: 'electron', testIgnore: 'loopback/**', use: { host: 'electron' } },
  ],
});
