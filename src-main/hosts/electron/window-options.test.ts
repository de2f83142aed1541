import { expect, test } from 'vitest';
import { windowOptions } from './window-options.ts';

const { webPreferences = {}, ...rest } = windowOptions('/pont/out/preload/index.cjs', true);

test('the page is sandboxed, isolated and without Node', () => {
  expect(webPreferences).toMatchObject({
    preload: '/pont/out/preload/index.cjs',
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
  });
});

test.for([
  'webSecurity',
  'allowRunningInsecureContent',
  'experimentalFeatures',
  'enableBlinkFeatures',
  'disableBlinkFeatures',
  'additionalArguments',
])('%s is left at its default', (name) => {
  expect(webPreferences).not.toHaveProperty(name);
});

test('the window shows itself once it has something to show, without a white flash in the dark', () => {
  expect(rest).toMatchObject({ show: false, backgroundColor: '#242424' });
  expect(windowOptions('', false).backgroundColor).toBe('#ffffff');
});
