import { percentDecode } from '../oauth/percent.ts';
import { addContacts } from './bulk.ts';
import type { Answer, Version } from './call.ts';
import {
  addContact,
  anonymizeContact,
  getContact,
  inactivateContact,
  subscribeContact,
  updateContact,
} from './contact.ts';
import { contactBounces, contactUpdates } from './feeds.ts';
import { campaignMailingHistory, formHistory, mailingHistory } from './history.ts';
import { listProperties } from './properties.ts';
import { searchContacts } from './search.ts';

type Resource = {
  /** `:name` stands for any one segment. */
  readonly path: string;
  readonly only?: Version;
  readonly methods: Readonly<Record<string, Answer>>;
};

/**
 * The fixed paths come before `/contact/:externalId` and win from it, so that `/contact/properties`, which one client
 * calls by mistake, is the contact with id "properties". There is no DELETE, no look-up by e-mail, no list of all.
 */
const resources: readonly Resource[] = [
  { path: '/contact', methods: { POST: addContact } },
  { path: '/contact/list', methods: { POST: addContacts } },
  { path: '/contact/search', only: 'current', methods: { GET: searchContacts } },
  { path: '/contact/properties/list', methods: { GET: listProperties } },
  { path: '/contact/updates/list', methods: { GET: contactUpdates } },
  { path: '/contact/bounces/list', methods: { GET: contactBounces } },
  { path: '/contact/anonymize/:externalId', methods: { PUT: anonymizeContact } },
  { path: '/contact/inactivate/:externalId', methods: { PUT: inactivateContact } },
  { path: '/contact/:externalId', methods: { GET: getContact, PUT: updateContact } },
  { path: '/contact/:externalId/mailings', methods: { GET: mailingHistory } },
  { path: '/contact/:externalId/campaign-mailings', methods: { GET: campaignMailingHistory } },
  { path: '/contact/:externalId/forms', methods: { GET: formHistory } },
  { path: '/subscription/subscribe', methods: { POST: subscribeContact } },
];

type Routed =
  | { readonly kind: 'route'; readonly answer: Answer; readonly path: Readonly<Record<string, string>> }
  | { readonly kind: 'noMethod'; readonly allow: string }
  | { readonly kind: 'noResource' };

const match = (pattern: readonly string[], segments: readonly string[]): Record<string, string> | null => {
  if (pattern.length !== segments.length) return null;
  const found: Record<string, string> = {};
  for (const [index, part] of pattern.entries()) {
    const segment = segments[index] ?? '';
    if (part.startsWith(':')) found[part.slice(1)] = percentDecode(segment);
    else if (part !== segment) return null;
  }
  return found;
};

/** Finds who answers; `path` is what comes after the base, as received. A slash at the end makes no difference. */
export const route = (method: string, path: string, version: Version): Routed => {
  const segments = path.replace(/\/$/, '').split('/').slice(1);
  for (const resource of resources) {
    if (resource.only !== undefined && resource.only !== version) continue;
    const found = match(resource.path.split('/').slice(1), segments);
    if (found === null) continue;
    const answer = resource.methods[method];
    return answer === undefined
      ? { kind: 'noMethod', allow: Object.keys(resource.methods).join(', ') }
      : { kind: 'route', answer, path: found };
  }
  return { kind: 'noResource' };
};
