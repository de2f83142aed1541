const loopback = /^(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?$/i;

/**
 * True for a Host header that names this machine. A page on another site can make a browser send requests here under
 * its own host name (DNS rebinding); such a request carries that name.
 */
export const isLoopbackHost = (host: string | undefined): host is string => host !== undefined && loopback.test(host);

/** True for an Origin header of a page that this machine served, such as `http://localhost:4000`. */
export const isLoopbackOrigin = (origin: string): boolean => {
  const host = /^https?:\/\/([^/]+)$/i.exec(origin)?.[1];
  return isLoopbackHost(host);
};
