import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type DryRunPerson, type DryRunReport, dryRunList } from '../../../src-shared/contract/setup.ts';
import { Fault } from '../../../src-shared/domain/fault.ts';
import { ledgerCause } from '../../../src-shared/domain/ledger.ts';
import { runResult } from '../../../src-shared/domain/run.ts';
import { changeColumns } from '../../../src-shared/text/changes.ts';
import type { Language } from '../../../src-shared/text/language.ts';
import { ledgerCauses, ledgerSides } from '../../../src-shared/text/ledger.ts';
import { reasonOf } from '../../../src-shared/text/reasons.ts';
import { dryRunListNames } from '../../../src-shared/text/setup/dry-run.ts';
import { valueText } from '../../../src-shared/text/values.ts';
import type { SetupService } from '../../api/setup-service.ts';
import { fingerprintOf } from '../../setup/view.ts';
import { openPreview, type Preview, type PreviewPerson } from '../../store/preview.ts';
import { type ChangeWording, changeItem } from '../changes-view.ts';
import { csvText, inSlices } from '../export-file.ts';
import { dryRunFolder, sealOf } from './dry-run.ts';
import { hashOf, type SetupRooms, show, update } from './rooms.ts';

/** What the last dry run of a draft said, for a window: totals, lists of people with every difference, CSV. */
export function dryRunViews(rooms: SetupRooms): SetupService['dryRun'] {
  const { drafts, language } = rooms;

  /** Null where no dry run is kept. */
  const withPreview = async <T>(id: string, use: (preview: Preview) => T | Promise<T>): Promise<T | null> => {
    const file = join(dryRunFolder(rooms, id), 'preview.db');
    drafts.get(id);
    if (!existsSync(file)) return null;
    const preview = openPreview(file, await sealOf(rooms, id));
    try {
      return await use(preview);
    } finally {
      preview.close();
    }
  };
  const mustHave = async <T>(id: string, use: (preview: Preview) => T | Promise<T>): Promise<T> => {
    const answer = await withPreview(id, async (preview) => ({ is: await use(preview) }));
    if (answer === null) throw new Fault('setup.noDryRun');
    return answer.is;
  };

  return {
    async report({ draft: id }) {
      const draft = drafts.get(id);
      const { dryRun } = draft.seen;
      if (dryRun === null) return null;
      return withPreview(id, (preview): DryRunReport => {
        const result = preview.noted('result', runResult);
        if (result === null) throw new Fault('setup.noDryRun');
        const { runId, at, fingerprint } = dryRun;
        const lists = dryRunList.options.map((list) => ({ list, count: preview.count(list) }));
        const balance = (['becomesMailable', 'becomesUnmailable'] as const).flatMap((list) =>
          preview.reasons(list).map(({ code, count }) => ({ list, code, count, message: whyText(code, language()) })),
        );
        return {
          runId,
          at,
          fingerprint,
          current: fingerprint === fingerprintOf(draft, hashOf),
          result,
          lists,
          balance,
        };
      });
    },
    people: ({ draft: id, list, reason, search, offset, limit }, signal) =>
      mustHave(id, async (preview) => {
        const words = wordingOf(preview, language());
        const query = { list, reason };
        const wanted = search.trim().toLowerCase();
        if (wanted === '') {
          const items = Array.from(preview.people(query, { offset, limit }), (one) => personItem(one, words));
          return { items, total: preview.countOf(query) };
        }
        // What is sealed cannot be searched by the file: names are opened one by one, and only the page is kept.
        const found: string[] = [];
        for await (const slice of inSlices(preview.labels(query), signal)) {
          found.push(...slice.filter((one) => matches(one, wanted)).map(({ contactId }) => contactId));
        }
        const page = preview.withIds(found.slice(offset, offset + limit));
        return { items: page.map((one) => personItem(one, words)), total: found.length };
      }),
    csv: ({ draft: id, list, reason }, signal) =>
      mustHave(id, async (preview) => {
        const words = wordingOf(preview, language());
        const { title = '' } = drafts.get(id).connection;
        const name = [title, dryRunListNames[list][language()], localDay(new Date())].join(' ');
        const { step: _, ...columns } = changeColumns[language()];
        const pieces = [csvText([Object.values(columns)], true)];
        for await (const slice of inSlices(preview.people({ list, reason }), signal)) {
          pieces.push(
            csvText(
              slice.flatMap((one) => rowsOf(one, words)),
              false,
            ),
          );
        }
        return { fileName: `${fileNameOf(name)}.csv`, csv: pieces.join('') };
      }),
    async seen({ draft: id, fingerprint }) {
      const { dryRun } = drafts.get(id).seen;
      if (dryRun === null || dryRun.fingerprint !== fingerprint) throw new Fault('setup.dryRunStale');
      const looked = { ...dryRun, seenAt: rooms.now() };
      return show(
        rooms,
        update(rooms, id, (draft) => ({ ...draft, seen: { ...draft.seen, dryRun: looked } })),
      );
    },
  };
}

function wordingOf(preview: Preview, language: Language): ChangeWording {
  const columns = preview.noted('columns', z.array(z.tuple([z.number(), z.string()]))) ?? [];
  return { language, columnOf: new Map(columns), kind: 'full' };
}

function personItem(person: PreviewPerson, words: ChangeWording): DryRunPerson {
  const { contactId, name, email, organisation, kind, becomes, why, changes, conflicts } = person;
  return {
    contactId,
    name,
    email,
    organisation,
    kind,
    becomes,
    why: why.map((code) => ({ code, message: whyText(code, words.language) })),
    differences: changes.map((change) => {
      const { side, what, field, before, after, message } = changeItem(change, words);
      return { side, what, field, before, after, message };
    }),
    conflicts: [...conflicts],
  };
}

/** A reason in words: why a permission changes, or why a contact is excluded or in conflict. */
function whyText(code: string, language: Language): string {
  const cause = ledgerCause.safeParse(code);
  return cause.success ? ledgerCauses[cause.data][language] : reasonOf(code, null, language).message;
}

type Found = Pick<PreviewPerson, 'name' | 'email' | 'organisation' | 'contactId'>;

function matches({ name, email, organisation, contactId }: Found, wanted: string): boolean {
  return [name, email, organisation, contactId].some((text) => text?.toLowerCase().includes(wanted) === true);
}

/** A row for each difference; somebody without one, as when excluded, has a row with the reason. */
function rowsOf(person: PreviewPerson, words: ChangeWording): string[][] {
  const { language } = words;
  const { contactId, name, email, why, conflicts } = person;
  const who = [contactId, name, email ?? ''];
  const inWords = (value: string | boolean | null): string =>
    value === null ? '' : valueText(value, language, 'empty');
  const item = personItem(person, words);
  const kind = dryRunListNames[item.kind === 'none' ? 'unchanged' : item.kind][language];
  const changed = item.differences.map((one) => {
    const place = [ledgerSides[one.side], kind, one.what, one.field];
    return [...who, ...place, inWords(one.before), inWords(one.after), one.message];
  });
  const open = conflicts.map((one) => {
    const values = [inWords(one.spotler), inWords(one.afas)];
    return [
      ...who,
      '',
      dryRunListNames.conflict[language],
      one.property,
      one.column,
      ...values,
      whyText(one.why, language),
    ];
  });
  const rows = [...changed, ...open];
  return rows.length > 0
    ? rows
    : [[...who, '', kind, '', '', '', '', why.map((code) => whyText(code, language)).join(' ')]];
}

/** The reader's own day, as `2026-01-05`. */
function localDay(at: Date): string {
  return at.toLocaleDateString('en-CA');
}

function fileNameOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}
