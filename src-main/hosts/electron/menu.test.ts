import type { MenuItemConstructorOptions } from 'electron';
import { expect, test, vi } from 'vitest';
import { helpLinks } from './help-links.ts';
import { menuTemplate } from './menu.ts';

function items(template: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? items(item.submenu) : [])]);
}

test.for([
  { language: 'nl' as const, mac: false, quit: 'Pont afsluiten' },
  { language: 'en' as const, mac: true, quit: 'Quit Pont' },
])('every item has a name in $language, mac $mac', ({ language, mac, quit }) => {
  const all = items(menuTemplate({ language, mac, open: vi.fn() }));

  expect(all.filter((item) => item.type !== 'separator' && !item.label)).toEqual([]);
  expect(all.find((item) => item.role === 'quit')?.label).toBe(quit);
});

test('the shortcuts of editing exist on macOS only through the menu', () => {
  const roles = items(menuTemplate({ language: 'en', mac: true, open: vi.fn() })).map((item) => item.role);

  expect(roles).toEqual(expect.arrayContaining(['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll', 'quit', 'close']));
});

test('no item opens the tools of a developer', () => {
  const roles = items(menuTemplate({ language: 'en', mac: false, open: vi.fn() })).map((item) => item.role);

  expect(roles).not.toContain('toggleDevTools');
});

test('a help item opens its page by id, and each id has an item', () => {
  const open = vi.fn();
  for (const item of items(menuTemplate({ language: 'nl', mac: false, open }))) {
    item.click?.(undefined as never, undefined, undefined as never);
  }

  expect(open.mock.calls.flat()).toEqual(Object.keys(helpLinks));
  expect(Object.values(helpLinks).every((link) => URL.parse(link)?.protocol === 'https:')).toBe(true);
});
