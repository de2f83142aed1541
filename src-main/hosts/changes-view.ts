import type { ChangeItem } from '../../src-shared/domain/change.ts';
import type { RunRecord } from '../../src-shared/domain/run.ts';
import { changeColumns, changeKinds, changeReasons, changeSteps, noChanges } from '../../src-shared/text/changes.ts';
import type { Language } from '../../src-shared/text/language.ts';
import { ledgerCauses, ledgerSides } from '../../src-shared/text/ledger.ts';
import { valueText } from '../../src-shared/text/values.ts';
import type { FieldChange } from '../store/changes.ts';
import type { Sheet } from './export-file.ts';

/** What words need: a language, the AFAS column of each permission that is mapped now, and the kind of the run. */
export type ChangeWording = {
  readonly language: Language;
  readonly columnOf: ReadonlyMap<number, string>;
  readonly kind: RunRecord['kind'];
};

/** A change as other programs read it. */
export function changeItem(change: FieldChange, wording: ChangeWording): ChangeItem {
  const { seq, contactId, name, email, side, step, kind, property, bit, field, before, after, cause } = change;
  const { code, reason } = reasonOf(change, wording.kind);
  const what = bit === null ? (property ?? field) : (wording.columnOf.get(bit) ?? `permission ${bit}`);
  const about = { seq, contactId, name, email, side, step, kind, what, field };
  return { ...about, before, after, cause, code, owner: reason.owner, message: reason[wording.language] };
}

function reasonOf({ cause, property, side }: FieldChange, kind: RunRecord['kind']) {
  if (cause !== null) return { code: cause, reason: ledgerCauses[cause] };
  const fromElsewhere = side === 'spotler' ? 'field.fromAfas' : 'field.fromSpotler';
  const code = kind === 'undo' ? 'field.takenBack' : property === 'bounce' ? 'bounce.told' : fromElsewhere;
  return { code, reason: changeReasons[code] };
}

/** How the changes of a run are saved, with the run. */
export function changeSheet(run: RunRecord, wording: ChangeWording): Sheet<FieldChange> {
  const { language } = wording;
  return {
    heads: Object.values(changeColumns[language]),
    rows(change) {
      const { contactId, name, email, side, kind, what, field, step, message } = changeItem(change, wording);
      const about = [contactId, name, email ?? '', ledgerSides[side], changeKinds[kind][language], what, field];
      const { before, after } = valuesInWords(change, language, '');
      return [[...about, before, after, message, changeSteps[step][language]]];
    },
    item: (change) => changeItem(change, wording),
    besides: { run },
  };
}

/** Lines of a terminal: one for each contact, then one for each of its changes. */
export function changeLines(change: FieldChange, previous: FieldChange | null, wording: ChangeWording): string[] {
  const { language } = wording;
  const { contactId, name, email, side, step, what, field, message } = changeItem(change, wording);
  const { before, after } = valuesInWords(change, language);
  const values = change.kind === 'create' ? after : `${before} → ${after}`;
  const place = field === what ? what : `${what} (${field})`;
  const shown = [ledgerSides[side].padEnd(7), place, values, changeSteps[step][language], message].join('  ');
  const fresh = previous === null || previous.contactId !== contactId || previous.kind !== change.kind;
  if (!fresh) return [`  ${shown}`];
  const kind = change.kind === 'create' ? [changeKinds.create[language]] : [];
  return [[contactId, name, email ?? '–', ...kind].join('  '), `  ${shown}`];
}

/** A permission that was never shown is unknown, a field without value empty; of a new contact there is no before. */
function valuesInWords(
  { before, after, bit, kind }: FieldChange,
  language: Language,
  empty?: string,
): { before: string; after: string } {
  const nothing = bit === null ? 'empty' : 'unknown';
  const inWords = (value: FieldChange['before']): string =>
    value === null && bit === null && empty !== undefined ? empty : valueText(value, language, nothing);
  return { before: kind === 'create' ? '' : inWords(before), after: inWords(after) };
}

/** Why there is nothing to show of a run: it changes nothing, or what it changed is no longer kept. */
export function whyNoChanges({ result, status }: RunRecord, language: Language): string {
  if (result === null) return noChanges[status === 'running' ? 'none' : 'cut'][language];
  const { toSpotler, toAfas } = result;
  const changed = toSpotler.create + toSpotler.update + toAfas.contact + toAfas.person + toAfas.organisation;
  return noChanges[changed > 0 ? 'gone' : 'none'][language];
}
