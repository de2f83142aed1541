import type { AuditorItem } from '../../../src-shared/domain/auditor.ts';
import { Fault } from '../../../src-shared/domain/fault.ts';
import { type AuditorCode, type AuditorPoint, auditorPoints } from '../../../src-shared/text/checks/auditor.ts';
import { linesOf, type ReportLine } from './report-lines.ts';

/** Sentences of the Auditor, Dutch and English (AFAS documents them, and that their wording and order can differ). */
const messages: readonly (readonly [code: AuditorCode, says: RegExp])[] = [
  ['manyUsers', /(autorisatiegroep heeft|authori[sz]ation group has) (meer dan|more than) 1/i],
  ['noTokens', /(geen tokens uitgedeeld|no tokens have been issued)/i],
  ['manyTokens', /(meer dan 1 token uitgedeeld|more than 1 token has been issued)/i],
  ['limitedToken', /(beperkte geldigheidsduur|limited validity)/i],
  ['unusedToken', /token.*(langer dan 3 maanden|more than 3 months)/i],
  ['oldToken', /token.*(meer dan 12 maanden|more than 12 months)/i],
  ['profitAccess', /(connectorgebruiker heeft toegang|connector user has access)/i],
  ['noIpRules', /(geen ip-adres ?restricties|no ip address restrictions)/i],
  ['afasConnect', /(ip-adressen van afas connect zijn toegestaan|afas connect ip addresses are allowed)/i],
  ['sensitive', /(als privacy-?gevoelig|as privacy-?sensitive)/i],
  ['slowFilter', /^(langzaam filter|slow filter)/i],
  ['unknownFields', /(unknown fields are being used|onbekende velden)/i],
  [
    'manyTables',
    /(zeer grote tabel|very large table|meer dan \d+ (joins|verschillende tabellen)|more than \d+ (joins|different tables)|dan 5 niveaus|than 5 levels|grootste tabellen|largest tables)/i,
  ],
];

/** Lines of its checklist: a box without a tick means that something is wrong. */
const checklist: readonly (readonly [code: AuditorCode, says: RegExp])[] = [
  ['ownConnectors', /(eigen set van getconnectoren|own set of getconnectors)/i],
  ['connectorName', /(getconnectoren hebben een geldige naam|getconnectors have a valid name)/i],
  ['fieldName', /(getconnector-?velden hebben een geldige naam|getconnector.?fields have a valid name)/i],
  ['unknownFields', /(alleen bekende velden|only known fields)/i],
  ['employments', /(meerdere dienstverbanden|multiple employments)/i],
];

/** Headings that say what follows, and are no finding. */
const headings =
  /^(app ?connector|update ?connectoren|update ?connectors|overige connectoren|other connectors|getconnector(en|s)?\b|meldingen per|messages per|gebaseerd op|based on|hieronder staan|below are|deze getconnector is geautoriseerd|this getconnector is authori[sz]ed|filters?$|checklist|inleiding|introduction|financi[eë]le mutaties|nacalculatie)/i;

/** Names listed below a message that belong with it, such as fields. */
const namesKept = 12;

export type AuditorReport = {
  readonly items: AuditorItem[];
  /** Headings that were not recognised, as they stand there, so that nothing gets lost. */
  readonly unknown: string[];
};

/**
 * Reads a pasted report of AFAS' AppConnector Auditor: the Markdown that it copies, or the text of its HTML or PDF. AFAS
 * documents its messages but not its exact form, so lines are recognised by what they say, whatever marks them. Throws
 * `auditor.unreadable` when nothing is recognised.
 */
export function readAuditorReport(report: string): AuditorReport {
  const reading: Reading = { items: new Map(), unknown: [], section: '', open: null, isRecognised: false };
  for (const line of linesOf(report)) {
    const code = codeOf(line);
    if (code !== null) note(reading, code);
    else if (isKnownTick(line)) reading.isRecognised = true;
    else if (line.level > 0) enter(reading, line);
    else if (reading.open && line.isListed && reading.open.length < namesKept)
      reading.open.push(line.text.slice(0, 80));
  }
  if (!reading.isRecognised) throw new Fault('auditor.unreadable');
  return { items: [...reading.items.values()].map(itemOf), unknown: reading.unknown.slice(0, 40) };
}

type Found = { readonly code: AuditorCode; readonly names: string[] };

type Reading = {
  readonly items: Map<string, Found>;
  readonly unknown: string[];
  /** The GetConnector that the lines are about, where they are about one. */
  section: string;
  /** Names of a message whose list is being read. */
  open: string[] | null;
  isRecognised: boolean;
};

function note(reading: Reading, code: AuditorCode): void {
  const { items, section } = reading;
  const key = `${code}/${section}`;
  const found = items.get(key) ?? { code, names: section === '' ? [] : [section] };
  items.set(key, found);
  reading.isRecognised = true;
  reading.open = code === 'sensitive' || code === 'unknownFields' ? found.names : null;
}

/** A heading that is no message: it says what follows, or it is kept as it stands. */
function enter(reading: Reading, { text, level }: ReportLine): void {
  reading.open = null;
  if (/^[\w.]+$/.test(text) && /[_.\d]/.test(text)) reading.section = text;
  else if (headings.test(text)) {
    reading.isRecognised = true;
    const named = /^getconnector\s*["“'`]?([\w.]+)/i.exec(text)?.[1];
    reading.section = named ?? (level <= 3 ? '' : reading.section);
  } else reading.unknown.push(text.slice(0, 200));
}

function codeOf({ text, ticked }: ReportLine): AuditorCode | null {
  if (ticked === false) {
    const open = checklist.find(([, says]) => says.test(text));
    if (open) return open[0];
  }
  if (ticked === true) return null;
  return messages.find(([, says]) => says.test(text))?.[0] ?? null;
}

function isKnownTick({ text }: ReportLine): boolean {
  return checklist.some(([, says]) => says.test(text));
}

function itemOf({ code, names }: Found): AuditorItem {
  const { kind, check, owner, nl, en }: AuditorPoint = auditorPoints[code];
  return { code, kind, check, owner, subject: [...new Set(names)].join(', '), nl, en };
}
