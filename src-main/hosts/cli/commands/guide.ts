import { extname } from 'node:path';
import type { Guide, GuidePart } from '../../../../src-shared/domain/guide.ts';
import { guideSay } from '../../../../src-shared/text/guide/index.ts';
import { guideHtml } from '../../../guide/guide-html.ts';
import { storedSubject } from '../../check-connection.ts';
import { saveText } from '../../export-file.ts';
import { makeGuide } from '../../make-guide.ts';
import { type Command, type Context, connectionOption } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { usageFault } from '../parse.ts';
import { connectionOf, noArguments } from './connection-of.ts';
import { printable } from './printable.ts';

export const guideCommand: Command = {
  name: 'guide',
  usage: ['guide -c NAME [--export FILE.html]'],
  text: 'command.guide',
  options: { ...connectionOption, export: { type: 'string', value: 'FILE.html', text: 'option.exportHtml' } },
  async run(context) {
    noArguments(context, 'guide');
    const file = fileAsked(context);
    const composed = context.compose();
    const connection = connectionOf(context, composed, 'guide');
    await context.unlock(composed);
    const guide = await makeGuide(connection, () => storedSubject(connection, composed), context.language);
    if (file !== null) {
      await saveText(file, guideHtml(guide, context.language));
      if (context.json) context.printJson({ file });
      else context.print(context.say('guide.saved', { file: printable(file) }));
    } else if (context.json) context.printJson(guide);
    else for (const line of linesOf(context, guide)) context.print(printable(line));
    return exitCodes.done;
  },
};

/** A browser prints the page; a PDF by itself only the window of the desktop app can make. */
function fileAsked(context: Context): string | null {
  const file = context.values['export'];
  if (typeof file !== 'string') return null;
  if (['.html', '.htm'].includes(extname(file).toLowerCase())) return file;
  throw usageFault(context.language, 'guide', 'problem.htmlName', { value: file.slice(0, 60) });
}

function* linesOf(context: Context, { title, about, sections }: Guide): Generator<string> {
  yield title;
  for (const { name, value } of about) yield `${name}: ${value}`;
  for (const [index, section] of sections.entries()) {
    yield '';
    yield `${index + 1}. ${section.title}`;
    for (const part of section.parts) yield* partLines(context, part);
  }
}

function* partLines(context: Context, part: GuidePart): Generator<string> {
  if (part.kind === 'text' || part.kind === 'note') yield `   ${part.text}`;
  else if (part.kind === 'steps') {
    for (const { text, menu } of part.steps) {
      yield `   - ${text}`;
      if (menu !== null) yield `     ${menu.nl === menu.en ? menu.nl : `${menu.nl} | ${menu.en}`}`;
    }
  } else {
    const say = guideSay(context.language);
    const rows = [part.heads, ...part.rows.map(({ cells, state }) => [...cells, say(`state.${state}`)])];
    const widths = part.heads.map((_head, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
    for (const row of rows)
      yield `   ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd();
  }
}
