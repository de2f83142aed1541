import { connectionName } from '../connection.ts';

/** The short name of a connection from its title: `Bakkerij Van Dam & Zn.` → `bakkerij-van-dam-zn`. Empty for no letters. */
export function nameFromTitle(title: string, taken: readonly string[] = []): string {
  const plain = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 36)
    .replace(/-+$/, '');
  if (!connectionName.safeParse(plain).success || isReservedName(plain))
    return plain === '' ? '' : `klant-${plain}`.slice(0, 36);
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? plain : `${plain}-${count}`;
    if (!taken.includes(name)) return name;
  }
}

/** Names under which something else is kept: drafts and the practice customer. */
export function isReservedName(name: string): boolean {
  return name === 'sandbox' || name.startsWith('draft-');
}
