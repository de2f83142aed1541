import type { MenuItemConstructorOptions } from 'electron';
import { menuWords } from '../../../src-shared/text/host/menu.ts';
import type { Language } from '../../../src-shared/text/language.ts';
import { type HelpLink, helpLinks } from './help-links.ts';

type MenuOptions = { readonly language: Language; readonly mac: boolean; readonly open: (link: HelpLink) => void };
type Item = MenuItemConstructorOptions;

/** The menu of the app. Electron gives its roles English names, so each has a name of our own. */
export function menuTemplate({ language, mac, open }: MenuOptions): Item[] {
  const words = menuWords[language];
  const separator: Item = { type: 'separator' };
  const quit: Item = { role: 'quit', label: words.quit };
  const help: Item[] = (Object.keys(helpLinks) as HelpLink[]).map((link) => ({
    label: words[link],
    click: () => open(link),
  }));
  const appMenu: Item[] = [
    { role: 'about', label: words.about },
    separator,
    { role: 'hide', label: words.hide },
    { role: 'hideOthers', label: words.hideOthers },
    { role: 'unhide', label: words.unhide },
    separator,
    quit,
  ];
  return [
    mac ? { label: 'Pont', submenu: appMenu } : { label: words.file, submenu: [quit] },
    {
      label: words.edit,
      submenu: [
        { role: 'undo', label: words.undo },
        { role: 'redo', label: words.redo },
        separator,
        { role: 'cut', label: words.cut },
        { role: 'copy', label: words.copy },
        { role: 'paste', label: words.paste },
        { role: 'selectAll', label: words.selectAll },
      ],
    },
    {
      label: words.view,
      submenu: [
        { role: 'reload', label: words.reload },
        separator,
        { role: 'resetZoom', label: words.resetZoom },
        { role: 'zoomIn', label: words.zoomIn },
        { role: 'zoomOut', label: words.zoomOut },
        separator,
        { role: 'togglefullscreen', label: words.fullScreen },
      ],
    },
    {
      label: words.window,
      submenu: [
        { role: 'minimize', label: words.minimize },
        { role: 'close', label: words.close },
      ],
    },
    {
      role: 'help',
      label: words.help,
      submenu: mac ? help : [...help, separator, { role: 'about', label: words.about }],
    },
  ];
}
