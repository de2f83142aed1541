import * as electron from 'electron';
import ElectronStore from 'electron-store';
import { builtFiles } from '../built-files.ts';
import { compose } from '../compose.ts';
import { systemKeys } from '../../vault/system-keys.ts';
import { defaultDataFolder } from '../data-folder.ts';
import { reportUnexpected } from '../report-unexpected.ts';
import { launchUtility } from './launch-sandbox.ts';
import { openAtStart } from './open-at-start.ts';
import { pdfPrinter } from './print-to-pdf.ts';
import { startElectron } from './start-electron.ts';

/** Entry of the desktop app; `electron` is imported as a value here and nowhere else. */
const files = builtFiles(import.meta.url);

// Not awaited: Electron gets ready only after this module has been evaluated, so awaiting here would wait for ever.
startElectron({
  electron,
  files,
  async compose(language) {
    const keys = await systemKeys(electron.safeStorage, process.platform);
    const composed = compose({
      keys,
      dataFolder: process.env['PONT_DATA'] ?? defaultDataFolder(process.env, process.platform),
      language,
      sandboxProgram: files.sandbox,
      launch: launchUtility((...args) => electron.utilityProcess.fork(...args)),
      openSettings: ({ configName, ...options }) => new ElectronStore({ ...options, name: configName }),
      printToPdf: pdfPrinter((options) => new electron.BrowserWindow(options)),
      version: electron.app.getVersion(),
    });
    await openAtStart(composed, process.env['PONT_PASSPHRASE']);
    return composed;
  },
}).catch((thrown: unknown) => {
  reportUnexpected(thrown);
  electron.app.exit(1);
});
