import { resolve, sep } from 'node:path';

/**
 * The file behind a URL path, or null when the path is not one inside the window's folder. The prefix is compared with
 * its separator: `/window-evil` starts with `/window` too.
 */
export function windowFile(windowDir: string, pathname: string): string | null {
  const path = decoded(pathname);
  if (path === null || path.includes('\0')) return null;
  const folder = resolve(windowDir);
  const file = resolve(folder, `.${path.endsWith('/') ? `${path}index.html` : path}`);
  return file.startsWith(folder + sep) ? file : null;
}

function decoded(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}
