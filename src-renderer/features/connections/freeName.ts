/** This name, or with a number behind it the first that nobody has; at most 40 characters, as names are. */
export function freeName(name: string, taken: readonly string[]): string {
  if (!taken.includes(name)) return name;
  for (let number = 2; ; number += 1) {
    const tail = `-${number}`;
    const candidate = `${name.replace(/-\d+$/, '').slice(0, 40 - tail.length)}${tail}`;
    if (!taken.includes(candidate)) return candidate;
  }
}
