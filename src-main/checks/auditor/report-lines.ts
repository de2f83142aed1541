/** A line of the report without its marks. */
export type ReportLine = {
  readonly text: string;
  /** Of a heading, 1 to 6; 0 for other lines. */
  readonly level: number;
  /** One of a list, or a row of a table. */
  readonly isListed: boolean;
  /** Of a checkbox; null without one. */
  readonly ticked: boolean | null;
};

const boxes: readonly (readonly [RegExp, boolean])[] = [
  [/^\[x\]\s*|^[☑☒✅✔]\uFE0F?\s*/i, true],
  [/^\[ ?\]\s*|^[☐⬜❌✗]\uFE0F?\s*/, false],
];

/** The lines of Markdown, of HTML or of plain text. A token that somebody pasted along is left out. */
export function linesOf(report: string): ReportLine[] {
  return withoutTokens(plain(report))
    .split(/\r?\n|\r/)
    .map(lineOf)
    .filter(({ text }) => text !== '');
}

function lineOf(raw: string): ReportLine {
  const heading = /^\s*(#{1,6})\s+/.exec(raw);
  const level = heading?.[1]?.length ?? 0;
  const listed = /^\s*([-*+•|]|\d+[.)])\s+/.exec(raw);
  let text = raw.slice(heading?.[0].length ?? listed?.[0].length ?? 0).trim();
  let ticked: boolean | null = null;
  for (const [box, isTicked] of boxes) {
    if (!box.test(text)) continue;
    text = text.replace(box, '');
    ticked = isTicked;
  }
  // Underscores inside a name belong to it: `Pont_Contacts`.
  text = text
    .replaceAll(/[*`|]+|(?<!\w)_+|_+(?!\w)/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return { text: /^[-=: ]+$/.test(text) ? '' : text, level, isListed: listed !== null, ticked };
}

/** HTML as text: headings and lists keep the marks that Markdown has for them. */
function plain(report: string): string {
  if (!/<(html|body|h[1-6]|li|p|div)\b/i.test(report)) return report;
  return report
    .replaceAll(/<(script|style)\b[\s\S]*?<\/\1>/gi, '')
    .replaceAll(/<input[^>]*checkbox[^>]*>/gi, (box) => (/\schecked/i.test(box) ? '[x] ' : '[ ] '))
    .replaceAll(/<h([1-6])\b[^>]*>/gi, (_tag, level: string) => `\n${'#'.repeat(Number(level))} `)
    .replaceAll(/<li\b[^>]*>/gi, '\n- ')
    .replaceAll(/<\/?(p|div|br|tr|ul|ol|table|h[1-6])\b[^>]*>/gi, '\n')
    .replaceAll(/<\/?[a-z][^>]*>/gi, ' ')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

function withoutTokens(text: string): string {
  return text.replaceAll(/<token>[\s\S]*?<\/token>/gi, '…').replaceAll(/\b[0-9A-F]{48,}\b/gi, '…');
}
