import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron';
import type { PrintToPdf } from '../check-services.ts';

/** A page in memory that keeps nothing, runs nothing and has no bridge to anything. */
const options: BrowserWindowConstructorOptions = {
  show: false,
  webPreferences: {
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    javascript: false,
    partition: 'print',
  },
};

type PrintWindow = Pick<BrowserWindow, 'loadURL' | 'destroy'> & {
  readonly webContents: Pick<BrowserWindow['webContents'], 'printToPDF'>;
};

/** Prints a page that stands on its own in a window that nobody sees, on A4 by the page's own print style. */
export function pdfPrinter(open: (options: BrowserWindowConstructorOptions) => PrintWindow): PrintToPdf {
  return async (html) => {
    const window = open(options);
    try {
      await window.loadURL(`data:text/html;charset=utf-8,${encodeURIComponent(html)}`);
      return await window.webContents.printToPDF({ pageSize: 'A4', preferCSSPageSize: true, printBackground: true });
    } finally {
      window.destroy();
    }
  };
}
