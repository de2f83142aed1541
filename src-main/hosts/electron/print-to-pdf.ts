import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron';
import type { PrintToPdf } from '../print-to-pdf.ts';

/** Never shown, runs no script and has no way to the app: it only lays out a page of text. */
const options: BrowserWindowConstructorOptions = {
  show: false,
  webPreferences: {
    javascript: false,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    partition: 'print',
  },
};

type Printing = (
  options: BrowserWindowConstructorOptions,
) => Pick<BrowserWindow, 'loadFile' | 'webContents' | 'destroy'>;

/** Makes a PDF on A4 in a window of its own. The page goes through a file: an address has no room for a long page. */
export function pdfPrinter(open: Printing): PrintToPdf {
  return async (html) => {
    const folder = mkdtempSync(join(tmpdir(), 'pont-print-'));
    const window = open(options);
    try {
      const file = join(folder, 'page.html');
      writeFileSync(file, html, { mode: 0o600 });
      await window.loadFile(file);
      return await window.webContents.printToPDF({ pageSize: 'A4', printBackground: true, preferCSSPageSize: true });
    } finally {
      window.destroy();
      rmSync(folder, { recursive: true, force: true });
    }
  };
}
