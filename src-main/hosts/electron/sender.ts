import type { IpcMainEvent, WebFrameMain } from 'electron';
import { isOwnAddress } from './own-address.ts';

/**
 * The frame behind a message when it is the app's own page in the app's own window, else null. To be asked first thing
 * in a handler: after an await the frame may have navigated. A message of a frame that is gone has none.
 */
export function ownTopFrame(
  event: Pick<IpcMainEvent, 'sender' | 'senderFrame'>,
  windowContentsId: number | undefined,
): WebFrameMain | null {
  const frame = event.senderFrame;
  if (frame === null || frame.detached || event.sender.id !== windowContentsId) return null;
  return frame === frame.top && isOwnAddress(frame.url) ? frame : null;
}
