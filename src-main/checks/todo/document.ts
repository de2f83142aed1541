import { todoHtml } from './todo-html.ts';
import { todoText } from './todo-text.ts';
import { todoOf, type TodoOrder } from './todo.ts';

/** The to-do list as a page that stands on its own, or as text ready to paste into an e-mail. */
export function todoDocument(order: TodoOrder, format: 'html' | 'text'): string {
  const todo = todoOf(order);
  return format === 'html' ? todoHtml(todo, order.language) : todoText(todo, order.language);
}
