declare global {
  /** What the preload of the Electron host adds to the page. */
  // oxlint-disable-next-line typescript/consistent-type-definitions -- added to a declaration of the DOM
  interface Window {
    readonly pontHost?: 'electron';
    readonly pont?: { connect?: () => unknown };
  }
}

const message = 'pont:port';

/**
 * The message port to the engine, in Electron. The preload posts it to its own page, and only to that: anything that
 * another frame sends is left alone. A preload that waits to be asked is asked as soon as the page listens.
 */
export function awaitPort(): Promise<MessagePort> {
  return new Promise((resolve) => {
    const listen = (event: MessageEvent): void => {
      const [port] = event.ports;
      if (event.source !== window || event.data !== message || !port) return;
      removeEventListener('message', listen);
      port.start();
      resolve(port);
    };
    addEventListener('message', listen);
    window.pont?.connect?.();
  });
}
