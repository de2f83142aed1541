import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { checks } from '../src-main/checks/all.ts';
import type { Check } from '../src-main/checks/check.ts';
import { checkTexts } from '../src-shared/text/checks.ts';
import type { CheckText } from '../src-shared/text/checks/check-text.ts';
import { foundSentences } from '../src-shared/text/checks/people.ts';
import { ownerNames } from '../src-shared/text/owners.ts';

/** Writes a page per requirement check to `docs/checks`, from the checks themselves: `node scripts/check-docs.ts`. */

export const docsFolder = fileURLToPath(new URL('../docs/checks', import.meta.url));

/** Every page by file name, as it should stand in the folder. */
export async function checkPages(): Promise<ReadonlyMap<string, string>> {
  const pages = new Map<string, string>([['README.md', overview()]]);
  for (const check of checks) pages.set(`${check.id}.md`, pageOf(check));
  const config = await resolveConfig(join(docsFolder, 'README.md'));
  for (const [name, page] of pages) pages.set(name, await format(page, { ...config, parser: 'markdown' }));
  return pages;
}

function overview(): string {
  const rows = checks.map(({ id, owner, severity, needs }) => {
    const waits = needs.map(link).join(', ') || '–';
    return `| ${link(id)} | ${checkTexts[id].en.title} | ${severity} | ${ownerNames.en[owner]} | ${waits} |`;
  });
  return `# Requirement checks

Made by \`node scripts/check-docs.ts\` from \`src-main/checks\` and \`src-shared/text/checks\`; a test fails when this folder
is behind. A **blocking** check keeps a run from starting; **warn** costs something, or keeps somebody out. A check is
judged once those it needs do not fail, so that a report names the cause.

| id | check | severity | who can act | needs |
| --- | --- | --- | --- | --- |
${rows.join('\n')}
`;
}

const link = (id: string): string => `[${id}](${id}.md)`;

function pageOf(check: Check): string {
  const { id, severity, owner, needs, lists = [], facts, mayUse = [] } = check;
  const { menu, ...languages }: CheckText = checkTexts[id];
  const asked = [...facts, ...mayUse].map((fact) => `\`${fact}\``).join(', ') || 'the connection itself';
  const where = menu.map(({ nl, en }) => (nl === en ? `- ${nl}` : `- ${nl}\n- ${en}`));
  const head = [
    `# ${id}: ${languages.en.title}`,
    `_${languages.nl.title}_`,
    [
      `- Severity: **${severity}**`,
      `- Who can act: ${ownerNames.en[owner]} / ${ownerNames.nl[owner]}`,
      `- Needs: ${needs.map(link).join(', ') || 'nothing'}`,
      `- Judged on: ${asked}`,
    ].join('\n'),
  ];
  return [
    ...head,
    ...(where.length > 0 ? ['Where:', where.join('\n')] : []),
    ...language('English', languages.en),
    ...language('Nederlands', languages.nl),
    ...(lists.length > 0 ? ['## People it can list', lists.map(listLine).join('\n')] : []),
    '',
  ].join('\n\n');
}

const listLine = (list: keyof typeof foundSentences): string =>
  `- \`${list}\`: ${foundSentences[list].en} / ${foundSentences[list].nl}`;

function language(name: string, { what, remedy, remedies = {}, outcomes }: CheckText['nl']): string[] {
  const rows = Object.entries(outcomes)
    // Words that only fill a place in another sentence are no verdict.
    .filter(([, sentence]) => sentence.endsWith('.'))
    .map(([outcome, sentence]) => `| \`${outcome}\` | ${cell(sentence)} | ${cell(remedies[outcome] ?? '')} |`);
  return [
    `## ${name}`,
    what,
    `**${name === 'English' ? 'Remedy' : 'Oplossing'}:** ${remedy}`,
    ['| outcome | sentence | remedy of its own |', '| --- | --- | --- |', ...rows].join('\n'),
  ];
}

/** Places read as `…`: the values that fill them stand in the finding. */
const cell = (text: string): string => text.replaceAll(/\{\{\w+\}\}/g, '…').replaceAll('|', '\\|');

if (import.meta.main) {
  const pages = await checkPages();
  mkdirSync(docsFolder, { recursive: true });
  for (const name of readdirSync(docsFolder)) if (!pages.has(name)) rmSync(join(docsFolder, name));
  for (const [name, page] of pages) writeFileSync(join(docsFolder, name), page);
  process.stdout.write(`${pages.size} pages in docs/checks\n`);
}
