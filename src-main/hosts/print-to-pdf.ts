/** Makes a PDF of a page that stands on its own: A4, by the page's own print style, with its background colours. */
export type PrintToPdf = (html: string) => Promise<Uint8Array>;
