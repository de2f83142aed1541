/** The value of a JSON text, undefined when it is none. JSON itself has no undefined, so nothing is confused. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
