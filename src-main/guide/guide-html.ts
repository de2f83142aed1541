import type { Guide, GuidePart } from '../../src-shared/domain/guide.ts';
import { guideSay } from '../../src-shared/text/guide/index.ts';
import type { Language } from '../../src-shared/text/language.ts';
import { html, type Markup } from '../paper/html.ts';
import { page } from '../paper/page.ts';

/** The guide as one page to read, print or hand over. */
export function guideHtml(guide: Guide, language: Language): string {
  const body = html`<h1>${guide.title}</h1>
    <dl>
      ${guide.about.map(
        ({ name, value }) =>
          html`<dt>${name}</dt>
            <dd>${value}</dd>`,
      )}
    </dl>
    ${guide.sections.map(
      ({ id, title, parts }, index) =>
        html`<section id="${id}">
          <h2>${index + 1}. ${title}</h2>
          ${parts.map((part) => partHtml(part, language))}
        </section> `,
    )}`;
  return page({ language, title: `${guide.title} – ${guide.about[0]?.value ?? ''}`, body });
}

function partHtml(part: GuidePart, language: Language): Markup {
  switch (part.kind) {
    case 'text':
      return html`<p>${part.text}</p>`;
    case 'note':
      return html`<p class="note">${part.text}</p>`;
    case 'steps':
      return html`<ol>
        ${part.steps.map(({ text, menu }) => html`<li>${text}${menu === null ? '' : menuHtml(menu)}</li>`)}
      </ol>`;
    case 'table':
      return tableHtml(part, language);
  }
}

function menuHtml({ nl, en }: { nl: string; en: string }): Markup {
  return html`<div class="menu">${nl === en ? nl : `${nl} | ${en}`}</div>`;
}

function tableHtml({ heads, rows }: Extract<GuidePart, { kind: 'table' }>, language: Language): Markup {
  const say = guideSay(language);
  return html`<table>
    <thead>
      <tr>
        ${heads.map((head) => html`<th scope="col">${head}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ({ cells, state }) =>
          html`<tr>
            ${cells.map((cell) => html`<td>${cell}</td>`)}
            <td>${say(`state.${state}`)}</td>
          </tr> `,
      )}
    </tbody>
  </table>`;
}
