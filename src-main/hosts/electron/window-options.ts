import type { BrowserWindowConstructorOptions } from 'electron';

/**
 * The window of the app. What guards it is spelled out, also where it is Electron's default; `webSecurity`, insecure
 * content, experimental features and blink features are not named, so that they stay at theirs.
 */
export function windowOptions(preload: string, dark: boolean): BrowserWindowConstructorOptions {
  return {
    title: 'Pont',
    width: 1200,
    height: 820,
    minWidth: 640,
    minHeight: 480,
    show: false,
    backgroundColor: dark ? '#242424' : '#ffffff',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
    },
  };
}
