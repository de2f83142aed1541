import { todoSentences } from '../../../src-shared/text/checks/todo.ts';
import { fill } from '../../../src-shared/text/fill.ts';
import type { Language } from '../../../src-shared/text/language.ts';
import { ownerNames } from '../../../src-shared/text/owners.ts';
import { html, type Markup } from '../../paper/html.ts';
import { page } from '../../paper/page.ts';
import type { Todo } from './todo.ts';

type Item = Todo['auditor'][number];

/** The to-do list as one page to open, print or send. */
export function todoHtml(todo: Todo, language: Language): string {
  const say = todoSentences[language];
  const isEmpty = todo.groups.length + todo.auditor.length === 0;
  const groups = todo.groups.map(
    ({ owner, items }) =>
      html`<h2>${ownerNames[language][owner]}</h2>
        ${items.map((item) => itemHtml(item, language))}`,
  );
  const waiting = todo.waiting.length === 0 ? '' : fill(say.waiting, { checks: todo.waiting.join(', ') });
  const auditor =
    todo.auditor.length === 0
      ? ''
      : html`<h2>${say.auditor}</h2>
          ${todo.auditor.map((item) => itemHtml(item, language))}`;
  const body = html`<h1>${todo.title}</h1>
    <dl>
      ${todo.about.map(
        ({ name, value }) =>
          html`<dt>${name}</dt>
            <dd>${value}</dd>`,
      )}
    </dl>
    <p>${isEmpty ? say.nothing : say.intro}</p>
    ${groups} ${waiting === '' ? '' : html`<p class="note">${waiting}</p>`} ${auditor}
    <p class="menu">${say.privacy}</p>`;
  return page({ language, title: `${todo.title} – ${todo.about[0]?.value ?? ''}`, body });
}

function itemHtml({ id, status, title, cause, remedy, menu }: Item, language: Language): Markup {
  const say = todoSentences[language];
  const where = menu.map(({ nl, en }) => html`<div class="menu">${nl === en ? nl : `${nl} | ${en}`}</div>`);
  return html`<div class="item">
    <h3><span class="box"></span>${id === '' ? '' : `${id} · `}${title} (${say[status]})</h3>
    <dl>
      ${
        cause === ''
          ? ''
          : html`<dt>${say.cause}</dt>
              <dd>${cause}</dd>`
      }
      <dt>${say.remedy}</dt>
      <dd>${remedy}</dd>
      ${
        where.length === 0
          ? ''
          : html`<dt>${say.where}</dt>
              <dd>${where}</dd>`
      }
    </dl>
  </div> `;
}
