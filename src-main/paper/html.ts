/** Markup that may go into a page as it is: made here, with every value in it escaped. */
export type Markup = { readonly markup: string };

type Part = Markup | string | number | null | readonly Part[];

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A template of markup; what is put in is text and escaped, unless it is markup itself. Null is nothing. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const pieces = strings.map((fixed, index) => fixed + (index < parts.length ? render(parts[index] ?? null) : ''));
  return { markup: pieces.join('') };
}

/** The same for XML; under a name of its own, since a formatter lays out templates of HTML. */
export function xml(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return html(strings, ...parts);
}

function render(part: Part): string {
  if (part === null) return '';
  if (typeof part === 'object') return 'markup' in part ? part.markup : part.map(render).join('');
  return escaped(String(part));
}

/** Also control characters that a page or an XML file cannot hold. */
export function escaped(text: string): string {
  return text.replaceAll(/[^\P{Cc}\t\n\r]/gu, '\ufffd').replaceAll(/[&<>"']/g, (sign) => escapes[sign] ?? sign);
}
