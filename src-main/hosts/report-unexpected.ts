/**
 * Reports a thrown thing that is not a Fault on stderr: its kind and where it was thrown. Its text is left out, because
 * it can hold a value of a person or a part of a secret.
 */
export function reportUnexpected(thrown: unknown): void {
  process.stderr.write(`${describeUnexpected(thrown)}\n`);
}

export function describeUnexpected(thrown: unknown): string {
  if (!(thrown instanceof Error)) return `Unexpected ${typeof thrown} was thrown`;
  const frames = (thrown.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const code = 'code' in thrown && typeof thrown.code === 'string' ? ` ${thrown.code}` : '';
  return [`Unexpected ${thrown.name}${code}`, ...frames].join('\n');
}
