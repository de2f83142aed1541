/**
 * The numbers below `count` in a random order, made while they are asked for: a page costs its own length, not the
 * world's. Fisher-Yates on an array that exists only where it was changed.
 */
export function* shuffled(count: number, random: () => number): Generator<number, void, undefined> {
  const moved = new Map<number, number>();
  for (let index = 0; index < count; index += 1) {
    const chosen = index + Math.floor(random() * (count - index));
    yield moved.get(chosen) ?? chosen;
    moved.set(chosen, moved.get(index) ?? index);
    moved.delete(index);
  }
}
