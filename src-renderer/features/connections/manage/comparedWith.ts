/**
 * Which two versions are compared when somebody asks for the differences of one: the one before it and itself; of the
 * first, itself and the one after it.
 */
export function comparedWith(
  version: number,
  versions: readonly number[],
): { readonly from: number; readonly to: number } {
  const older = versions.filter((one) => one < version);
  if (older.length > 0) return { from: Math.max(...older), to: version };
  const newer = versions.filter((one) => one > version);
  return { from: version, to: newer.length > 0 ? Math.min(...newer) : version };
}
