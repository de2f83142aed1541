import { todoSentences } from '../../../src-shared/text/checks/todo.ts';
import { fill } from '../../../src-shared/text/fill.ts';
import type { Language } from '../../../src-shared/text/language.ts';
import { ownerNames } from '../../../src-shared/text/owners.ts';
import type { Todo } from './todo.ts';

/** The to-do list as text that can be pasted into an e-mail. */
export function todoText(todo: Todo, language: Language): string {
  const say = todoSentences[language];
  const lines = [fill(say.subject, { customer: oneLine(todo.about[0]?.value ?? '') }), ''];
  for (const { name, value } of todo.about) lines.push(`${name}: ${oneLine(value)}`);
  lines.push('', todo.groups.length + todo.auditor.length === 0 ? say.nothing : say.intro);
  let number = 0;
  const add = (items: Todo['auditor']): void => {
    for (const { id, status, title, cause, remedy, menu } of items) {
      number += 1;
      lines.push('', `${number}. ${title} (${[id, say[status]].filter((part) => part !== '').join(', ')})`);
      if (cause !== '') lines.push(`   ${say.cause}: ${oneLine(cause)}`);
      lines.push(`   ${say.remedy}: ${oneLine(remedy)}`);
      for (const { nl, en } of menu) lines.push(`   ${say.where}: ${nl === en ? nl : `${nl} | ${en}`}`);
    }
  };
  for (const { owner, items } of todo.groups) {
    lines.push('', ownerNames[language][owner].toUpperCase());
    add(items);
  }
  if (todo.waiting.length > 0) lines.push('', fill(say.waiting, { checks: todo.waiting.join(', ') }));
  if (todo.auditor.length > 0) {
    lines.push('', say.auditor.toUpperCase());
    add(todo.auditor);
  }
  lines.push('', say.privacy, '');
  return lines.join('\n');
}

/** A name out of AFAS cannot start a line of its own. */
function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}
