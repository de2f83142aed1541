import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs';

/** Replaces a small file: after a kill or a power cut its name holds the old content or the new one. For its user only. */
export function writeWhole(file: string, content: string): void {
  const beside = `${file}.new`;
  const out = openSync(beside, 'w', 0o600);
  try {
    writeFileSync(out, content);
    fsyncSync(out);
  } finally {
    closeSync(out);
  }
  renameSync(beside, file);
}
