/** A piece of HTML; everything that is not is text and gets escaped. */
export type Markup = { readonly markup: string };

type Piece = string | number | Markup | readonly Piece[];

/** Text as HTML text or attribute value: what it holds stays text. */
function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

function markupOf(piece: Piece): string {
  if (typeof piece === 'string') return escaped(piece);
  if (typeof piece === 'number') return String(piece);
  return 'markup' in piece ? piece.markup : piece.map(markupOf).join('');
}

/** HTML as it stands in the template, with every value escaped unless it is markup itself. */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  const markup = strings.map((string, index) => string + (index < pieces.length ? markupOf(pieces[index] ?? '') : ''));
  return { markup: markup.join('') };
}
