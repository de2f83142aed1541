import type { IpcMain, MessageChannelMain, MessagePortMain } from 'electron';
import { ownTopFrame } from './sender.ts';

type Connect = {
  readonly ipcMain: Pick<IpcMain, 'on'>;
  readonly newChannel: () => Pick<MessageChannelMain, 'port1' | 'port2'>;
  /** Serves the API on a port; readers are let go when the port closes. */
  readonly serve: (port: MessagePortMain) => void;
  /** Of the window that is open now, if any. */
  readonly windowContentsId: () => number | undefined;
  readonly refused: () => void;
};

/** Gives the page of our own window its port to the API when it asks for one, again after each reload; others get none. */
export function connectPort({ ipcMain, newChannel, serve, windowContentsId, refused }: Connect): void {
  ipcMain.on('pont:connect', (event) => {
    const frame = ownTopFrame(event, windowContentsId());
    if (!frame) return refused();
    const { port1, port2 } = newChannel();
    serve(port1);
    port1.start();
    frame.postMessage('pont:port', null, [port2]);
  });
}
