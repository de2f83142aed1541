import type { SandboxReply } from '../../server/types.ts';
import { forms } from '../contacts/submissions.ts';
import { formatInstant } from '../time/instants.ts';
import { contactOfPath, type Answer, type Call } from './call.ts';
import { contactNotFound, ok } from './failure.ts';
import { readPage, takePage } from './paging.ts';

const fixedPageSize = 50;

/** One page of a contact's history, numbered from 1. */
const history = (
  call: Call,
  name: string,
  all: (contact: number) => readonly unknown[],
  size: 'fixed' | 'asked',
): SandboxReply => {
  const contact = contactOfPath(call);
  if (contact === null) return contactNotFound();
  const page = readPage(call, 'optional');
  if ('reply' in page) return page.reply;
  const lines = all(contact).map((item, index) => ({ item, number: index + 1 }));
  const { items, paging } = takePage(
    call,
    lines.slice(page.after ?? 0),
    { after: page.after, size: size === 'fixed' || page.size === Infinity ? fixedPageSize : page.size },
    (line) => line.number,
  );
  return ok({ paging, [name]: items.map((line) => line.item) });
};

/** GET /contact/{externalId}/mailings, fifty a page. The account's mailings are known from their bounces only. */
export const mailingHistory: Answer = (call) =>
  history(
    call,
    'mailingHistories',
    (contact) =>
      call.account.bounces.of(contact).map(({ at, type, mailing }) => ({
        mailing: {
          encryptedId: mailing,
          name: 'Nieuwsbrief',
          scheduledStartDate: formatInstant(at, call.viewer.format),
          type: 'EMAIL',
          sentCount: 1,
        },
        sentDate: formatInstant(at, call.viewer.format),
        opened: false,
        clicked: false,
        bounce: type,
      })),
    'fixed',
  );

/** GET /contact/{externalId}/campaign-mailings, fifty a page: the account runs no campaigns. */
export const campaignMailingHistory: Answer = (call) => history(call, 'campaignMailingHistories', () => [], 'fixed');

/** GET /contact/{externalId}/forms: what the contact sent in. */
export const formHistory: Answer = (call) =>
  history(
    call,
    'formHistories',
    (contact) =>
      call.account.submissions.of(contact).map(({ number, form, at }) => ({
        form: forms[form],
        formResultId: number,
        submitDate: formatInstant(at, call.viewer.format),
        completed: true,
      })),
    'asked',
  );
