import type { BrowserWindowConstructorOptions } from 'electron';
import { expect, test } from 'vitest';
import { pdfPrinter } from './print-to-pdf.ts';

function fakeWindow(print: () => Promise<Buffer>) {
  const seen = { urls: [] as string[], destroyed: 0, options: [] as BrowserWindowConstructorOptions[] };
  const printer = pdfPrinter((options) => {
    seen.options.push(options);
    return {
      loadURL: async (url) => void seen.urls.push(url),
      destroy: () => void (seen.destroyed += 1),
      webContents: { printToPDF: print },
    };
  });
  return { printer, seen };
}

test('prints the page as it is, in a window without scripts that is gone afterwards', async () => {
  const { printer, seen } = fakeWindow(async () => Buffer.from('%PDF-1.7'));

  const pdf = await printer('<p>50% é #</p>');

  expect(Buffer.from(pdf).toString()).toBe('%PDF-1.7');
  expect(decodeURIComponent(seen.urls[0]?.split(',').slice(1).join(',') ?? '')).toBe('<p>50% é #</p>');
  expect(seen.options[0]).toMatchObject({ show: false, webPreferences: { javascript: false, sandbox: true } });
  expect(seen.destroyed).toBe(1);
});

test('a print that fails leaves no window behind', async () => {
  const { printer, seen } = fakeWindow(async () => Promise.reject(new Error('no printer')));

  await expect(printer('<p></p>')).rejects.toThrow('no printer');

  expect(seen.destroyed).toBe(1);
});
