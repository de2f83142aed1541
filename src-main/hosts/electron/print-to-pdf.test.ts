import { existsSync, readFileSync } from 'node:fs';
import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron';
import { expect, test, vi } from 'vitest';
import { pdfPrinter } from './print-to-pdf.ts';

function printer(printToPDF: () => Promise<Buffer>) {
  const seen: { file: string; html: string; options: BrowserWindowConstructorOptions | null } = {
    file: '',
    html: '',
    options: null,
  };
  const destroy = vi.fn();
  const print = pdfPrinter((options) => {
    seen.options = options;
    const loadFile = async (file: string): Promise<void> => {
      seen.file = file;
      seen.html = readFileSync(file, 'utf8');
    };
    return { loadFile, destroy, webContents: { printToPDF } as unknown as BrowserWindow['webContents'] };
  });
  return { print, seen, destroy };
}

test('a report becomes a PDF in a window that nobody sees and that runs nothing; nothing of it stays', async () => {
  const { print, seen, destroy } = printer(async () => Buffer.from('%PDF'));

  expect(Buffer.from(await print('<p>report</p>')).toString()).toBe('%PDF');
  expect(seen.html).toBe('<p>report</p>');
  expect(seen.options).toMatchObject({ show: false, webPreferences: { javascript: false, sandbox: true } });
  expect(destroy).toHaveBeenCalledOnce();
  expect(existsSync(seen.file)).toBe(false);
});

test('what fails leaves no window and no file either', async () => {
  const { print, seen, destroy } = printer(() => Promise.reject(new Error('no printer')));

  await expect(print('x')).rejects.toThrow('no printer');
  expect(destroy).toHaveBeenCalledOnce();
  expect(existsSync(seen.file)).toBe(false);
});
