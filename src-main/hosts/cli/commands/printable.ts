/**
 * Control characters in a name must not steer somebody's terminal, nor line separators and direction overrides the
 * order of what stands on a line.
 */
export function printable(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu, ' ');
}
