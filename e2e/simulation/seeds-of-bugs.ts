/** Seeds whose history once broke an invariant. They stay, so that the same mistake is not made twice. */
export const seedsOfBugs: readonly number[] = [
  199, 212, 240, 284, 315, 317, 318, 357, 431, 449, 450, 477, 479, 663, 729,
];
