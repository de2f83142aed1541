import { DynamicLink } from '@orpc/client';
import { RPCLink as FetchLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { hostStateOf, noteHost } from './hostState.ts';
import { awaitPort } from './port.ts';
import { takeToken } from './token.ts';

/** Lets the window know after each call whether the host is there. */
async function noteEach<Answer>({ next }: { next: () => Promise<Answer> }): Promise<Answer> {
  try {
    const answer = await next();
    noteHost('reached');
    return answer;
  } catch (error) {
    noteHost(hostStateOf(error));
    throw error;
  }
}

const interceptors = [noteEach];

/** The way to the engine: a message port in Electron, HTTP with this window's token on the loopback host. */
export function makeLink() {
  if (window.pontHost === 'electron') {
    const link = awaitPort().then((port) => new PortLink({ port, interceptors }));
    return new DynamicLink(() => link);
  }
  const token = takeToken();
  return new FetchLink({
    url: new URL('/rpc', location.origin).href,
    headers: token === null ? {} : { authorization: `Bearer ${token}` },
    interceptors,
  });
}
