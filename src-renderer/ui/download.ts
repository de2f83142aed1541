/** Hands a text over as a file to save. The text holds its own byte order mark where it wants one. */
export function download(fileName: string, text: string, type = 'text/csv'): void {
  hand(fileName, new Blob([text], { type: `${type};charset=utf-8` }));
}

/** The same for bytes, as they come in base64. */
export function downloadBytes(fileName: string, base64: string, type: string): void {
  hand(fileName, new Blob([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))], { type }));
}

function hand(fileName: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
}
