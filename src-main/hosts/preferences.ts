import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import Conf from 'conf';
import { colorScheme, type ColorScheme } from '../../src-shared/contract/app.ts';
import { language, type Language } from '../../src-shared/text/language.ts';

/** Opens a settings file; electron-store and conf write the same format. */
export type OpenSettings = (options: {
  readonly cwd: string;
  readonly configName: string;
  readonly configFileMode: number;
  readonly clearInvalidConfig: boolean;
}) => Conf;

export type Preferences = { readonly language: Language; readonly colorScheme: ColorScheme };

/**
 * Preferences of the person at this machine, in `settings.json`. A damaged file is copied aside and replaced by the
 * defaults: nothing in it is worth stopping for.
 */
export function openPreferences(
  folder: string,
  defaults: Preferences,
  open: OpenSettings = (options) => new Conf(options),
) {
  const conf = openConf(folder, open);
  const get = (): Preferences => ({
    language: language.catch(defaults.language).parse(conf.get('language')),
    colorScheme: colorScheme.catch(defaults.colorScheme).parse(conf.get('colorScheme')),
  });
  return {
    get,
    set(change: Partial<Preferences>): void {
      conf.set({ ...get(), ...change });
    },
  };
}

function openConf(folder: string, open: OpenSettings): Conf {
  const options = { cwd: folder, configName: 'settings', configFileMode: 0o600, clearInvalidConfig: false };
  try {
    return open(options);
  } catch (thrown) {
    if (!(thrown instanceof SyntaxError)) throw thrown;
    copyFileSync(join(folder, 'settings.json'), join(folder, 'settings.json.corrupt'));
    return open({ ...options, clearInvalidConfig: true });
  }
}
