import type { Language } from '../../src-shared/text/language.ts';
import { html, type Markup } from './html.ts';

/** Prints on A4; reads on a screen of any width, light or dark. */
const style = `
:root { color-scheme: light dark; --line: #c9ced6; --soft: #f3f5f8; --ink: #1b2330; --quiet: #566173; --paper: #fff; }
@media (prefers-color-scheme: dark) {
  :root { --line: #414b5a; --soft: #232b36; --ink: #e8ecf2; --quiet: #a7b2c2; --paper: #171d26; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 52rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, "Segoe UI", sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .75rem; }
h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; }
h3 { font-size: 1rem; margin: 1.25rem 0 .25rem; }
p, ul, ol, table, dl { margin: 0 0 .75rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem; }
dt { color: var(--quiet); } dd { margin: 0; }
table { width: 100%; border-collapse: collapse; font-size: .925rem; }
th, td { text-align: left; vertical-align: top; padding: .35rem .5rem; border-bottom: 1px solid var(--line); }
th { background: var(--soft); }
th:last-child, td:last-child { white-space: nowrap; overflow-wrap: normal; }
.note { border-left: .25rem solid var(--quiet); background: var(--soft); padding: .5rem .75rem; }
.menu { color: var(--quiet); font-size: .925rem; }
.box { display: inline-block; width: .8em; height: .8em; border: 1px solid currentColor; margin-right: .4em; }
li { margin-bottom: .4rem; }
@page { size: A4; margin: 18mm 16mm; }
@media print {
  :root { color-scheme: light; --line: #b9bec6; --soft: #f3f5f8; --ink: #000; --quiet: #444; --paper: #fff; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  h2, h3 { break-after: avoid; } tr, li, .item { break-inside: avoid; } thead { display: table-header-group; }
}`;

/** A whole page that stands on its own: nothing is fetched and nothing runs. */
export function page({ language, title, body }: { language: Language; title: string; body: Markup }): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'";
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <style>
          ${{ markup: style }}
        </style>
      </head>
      <body>
        ${body}
      </body>
    </html> `.markup;
}
