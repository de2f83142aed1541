const types = { html: 'text/html;charset=utf-8', json: 'application/json', pdf: 'application/pdf' } as const;

/** Hands a report over as a file to save. */
export function saveReport(
  fileName: string,
  content: string | Uint8Array<ArrayBuffer>,
  format: keyof typeof types,
): void {
  const url = URL.createObjectURL(new Blob([content], { type: types[format] }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
}
