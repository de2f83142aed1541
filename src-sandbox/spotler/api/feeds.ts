import type { SandboxReply } from '../../server/types.ts';
import type { ChangeLine, ChangeLog, Walk } from '../contacts/change-log.ts';
import { contactView, isShown } from '../contacts/view.ts';
import { formatInstant, parseInstant } from '../time/instants.ts';
import type { Answer, Call } from './call.ts';
import { invalidParams, ok } from './failure.ts';
import { readPage, takePage, type Page } from './paging.ts';

/** `fromDate` and `toDate`, both required, as a window with both ends included. */
const readWindow = ({
  query,
  account,
}: Call): { readonly from: number; readonly to: number } | { readonly reply: SandboxReply } => {
  const { dateWithoutOffset, maxWindowDays, windowBounds } = account.switches;
  const instants: number[] = [];
  for (const name of ['fromDate', 'toDate']) {
    const text = query.get(name);
    if (text === undefined) return { reply: invalidParams(`No ${name} given`) };
    const instant = parseInstant(text, dateWithoutOffset);
    if (instant === null) return { reply: invalidParams(`Invalid ${name}`) };
    instants.push(instant);
  }
  const [from = 0, to = 0] = instants;
  if (maxWindowDays > 0 && to - from > maxWindowDays * 86_400_000)
    return { reply: invalidParams('Period is too long') };
  return { from: windowBounds === 'exclusive' ? from + 1 : from, to: windowBounds === 'inclusive' ? to : to - 1 };
};

function* shown(lines: Iterable<ChangeLine>, isItemShown: (item: number) => boolean): Generator<ChangeLine> {
  for (const line of lines) if (isItemShown(line.item)) yield line;
}

const isArray = ({ account, version }: Call): boolean =>
  account.switches.feedShape === 'array' || (account.switches.feedShape === 'byVersion' && version === 'frozen');

/** A feed is an envelope with mandatory pageSize on the unversioned base, on -1.1.0 a bare array that also comes without. */
const feed = (
  call: Call,
  name: 'contacts' | 'bounces',
  log: ChangeLog,
  isItemShown: (item: number) => boolean,
  show: (item: number) => unknown,
): SandboxReply => {
  const window = readWindow(call);
  if ('reply' in window) return window.reply;
  const page = readPage(call, call.version === 'frozen' ? 'optional' : 'required');
  if ('reply' in page) return page.reply;
  const walk: Walk = { ...window, after: page.after, newestFirst: call.account.switches.feedOrder === 'newestFirst' };
  const taken: Page<ChangeLine> = takePage(call, shown(log.walk(walk), isItemShown), page, (line) => line.sequence);
  const items = taken.items.map((line) => show(line.item));
  return ok(isArray(call) ? items : { paging: taken.paging, [name]: items });
};

/** GET /contact/updates/list: contacts changed in the window, by whomever, so the caller's own writes come back too. */
export const contactUpdates: Answer = (call) =>
  feed(
    call,
    'contacts',
    call.account.contacts.changes,
    (contact) => isShown(call.account, contact),
    (contact) => contactView(call.account, contact, call.viewer),
  );

/** GET /contact/bounces/list: bounces that occurred in the window. */
export const contactBounces: Answer = (call) =>
  feed(
    call,
    'bounces',
    call.account.bounces.changes,
    () => true,
    (number) => {
      const bounce = call.account.bounces.get(number);
      return (
        bounce && {
          date: formatInstant(bounce.at, call.viewer.format),
          type: bounce.type,
          contact: contactView(call.account, bounce.contact, call.viewer),
          encryptedActId: bounce.mailing,
        }
      );
    },
  );
