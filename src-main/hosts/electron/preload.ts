import { contextBridge, ipcRenderer } from 'electron';

/** Of the page, only what is used here: the rest of this program is no browser and does not know its types. */
declare const window: { postMessage(message: string, targetOrigin: string, transfer: readonly unknown[]): void };

/**
 * All that the page gets: which host it is in, and a way to ask for its port. The port cannot pass the context bridge,
 * so it is posted to the page's own window (hence any origin: there is no other receiver). Nothing of Electron goes along.
 */
contextBridge.exposeInMainWorld('pontHost', 'electron');
contextBridge.exposeInMainWorld('pont', { connect: () => ipcRenderer.send('pont:connect') });

ipcRenderer.on('pont:port', (event) => window.postMessage('pont:port', '*', event.ports));
