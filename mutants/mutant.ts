/** One rule broken on purpose: a place in the engine's source, and what stands there instead. */
export type Mutant = {
  /** Short name, to run it alone. */
  readonly id: string;
  /** What goes wrong, in the words of the rules. */
  readonly breaks: string;
  /** From `src-main/engine`. */
  readonly file: string;
  /** Occurs exactly once in the file; how its words are spaced does not matter. */
  readonly find: string;
  readonly replace: string;
};

type Break = Omit<Mutant, 'file'>;

/** The mutants of one source file. */
export const inFile = (file: string, breaks: readonly Break[]): readonly Mutant[] =>
  breaks.map((one) => ({ file, ...one }));
