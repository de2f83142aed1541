import type { CustomScheme, Protocol } from 'electron';
import { windowReply } from '../window-reply.ts';
import { isOwnAddress, ownScheme } from './own-address.ts';

/** To be registered before the app is ready: standard and secure, so that `'self'` and fetch mean what they say. */
export const appScheme: CustomScheme = {
  scheme: ownScheme,
  privileges: { standard: true, secure: true, supportFetchAPI: true },
};

/** Serves the window's folder at its own address, with the same policy as the loopback host; nothing else is there. */
export function serveWindow(protocol: Pick<Protocol, 'handle'>, windowDir: string): void {
  protocol.handle(ownScheme, async (request) => {
    if (!isOwnAddress(request.url)) return new Response(null, { status: 404 });
    const { status, headers, body } = await windowReply(windowDir, request.method, new URL(request.url).pathname);
    return new Response(body, { status, headers: { ...headers } });
  });
}
