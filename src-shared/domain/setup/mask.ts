/** Longest shape that is shown: a length alone can give somebody away. */
const longest = 24;

/**
 * The shape of a value without the value: letters as `x` and `X`, digits as `9`, everything else as it is. Yes/no and
 * empty are no secret about anybody and pass as they are.
 */
export function masked(value: string | number | boolean | null): string | boolean | null {
  if (value === null || typeof value === 'boolean') return value;
  const shape = String(value)
    .replace(/\p{Lu}/gu, 'X')
    .replace(/[\p{L}\p{M}]/gu, (letter) => (letter === 'X' ? 'X' : 'x'))
    .replace(/\p{N}/gu, '9');
  return shape.length > longest ? `${shape.slice(0, longest)}…` : shape;
}
