/** Everything of the window lives here; `file:` and `http:` are never used, so neither has to be trusted. */
export const ownScheme = 'app';
const ownHost = 'pont';
export const startAddress = `${ownScheme}://${ownHost}/`;

/** True for an address of the window itself. Compared as a parsed URL: `app://pont.evil` starts with `app://pont`. */
export function isOwnAddress(address: string): boolean {
  const url = URL.parse(address);
  return (
    url !== null &&
    url.protocol === `${ownScheme}:` &&
    url.host === ownHost &&
    url.username === '' &&
    url.password === ''
  );
}
