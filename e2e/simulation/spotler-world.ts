import type {
  SpotlerContact,
  SpotlerOutcome,
  SpotlerUpsert,
  SpotlerValue,
  Window,
} from '../../src-main/engine/ports.ts';
import type { By } from './afas-world.ts';
import type { Time } from './clock.ts';
import { bits, plantedWords } from './schema.ts';
import type { Script } from './script.ts';

export type Status = 'active' | 'bounced' | 'optedOut';

export type HeldSubscriber = {
  /** The account's own id of the contact. */
  readonly key: string;
  externalId: string | null;
  properties: Record<string, SpotlerValue>;
  /** Without an entry where nobody ever said anything of it. */
  bits: Map<number, boolean>;
  status: Status;
  softBounces: number;
  lastChanged: number;
};

export type HeldBounce = { readonly at: number; readonly kind: 'hard' | 'soft'; readonly key: string };

/** Two spellings of one e-mail address. */
export const canonicalAddress = (email: unknown): string =>
  (typeof email === 'string' ? email : '').normalize('NFC').trim().toLowerCase();

/** Soft bounces in a row after which Spotler stops mailing somebody. */
const softBouncesAllowed = 4;

/** A Spotler account in memory, with one key pair. */
export class SpotlerWorld {
  readonly contacts = new Map<string, HeldSubscriber>();
  readonly bounces: HeldBounce[] = [];
  /** Contacts that the account refuses at present: alone, or with the whole batch they come in. */
  readonly refused = new Map<string, 'contact' | 'batch'>();
  private readonly time: Time;
  private readonly setting: Script['setting'];
  private readonly changed: (contact: HeldSubscriber, by: By) => void;
  private made = 0;

  constructor(time: Time, setting: Script['setting'], changed: (contact: HeldSubscriber, by: By) => void) {
    this.time = time;
    this.setting = setting;
    this.changed = changed;
  }

  now(): number {
    return this.time.now() + this.setting.skew.spotler;
  }

  byId(externalId: string): HeldSubscriber | undefined {
    return [...this.contacts.values()].find((contact) => contact.externalId === externalId);
  }

  make(
    externalId: string | null,
    properties: HeldSubscriber['properties'],
    on: ReadonlyMap<number, boolean>,
    by: By,
    status: Status = 'active',
  ): HeldSubscriber {
    const key = `k${(this.made += 1)}`;
    const told = new Map(on);
    if (this.setting.bitsShown === 'all') for (const bit of bits) if (!told.has(bit)) told.set(bit, false);
    const contact = { key, externalId, properties, bits: told, status, softBounces: 0, lastChanged: this.now() };
    this.contacts.set(key, contact);
    this.changed(contact, by);
    return contact;
  }

  /** Notes that something of a contact moved: every change, also one by Pont, comes along in the feed. */
  touch(contact: HeldSubscriber, by: By): void {
    contact.lastChanged = this.now();
    this.changed(contact, by);
  }

  setAddress(contact: HeldSubscriber, email: SpotlerValue): void {
    const isNew = canonicalAddress(email) !== canonicalAddress(contact.properties['email']);
    contact.properties['email'] = email;
    const { reactivation } = this.setting;
    const wakes = contact.status === 'bounced' ? reactivation !== 'never' : reactivation === 'always';
    if (isNew && contact.status !== 'active' && wakes) {
      contact.status = 'active';
      contact.softBounces = 0;
    }
  }

  bounce(contact: HeldSubscriber, kind: HeldBounce['kind']): void {
    if (contact.status !== 'active') return;
    this.bounces.push({ at: this.now(), kind, key: contact.key });
    contact.softBounces += kind === 'soft' ? 1 : 0;
    if (kind === 'hard' || contact.softBounces >= softBouncesAllowed) contact.status = 'bounced';
    this.touch(contact, 'human');
  }

  shown(contact: HeldSubscriber): SpotlerContact {
    const active = this.setting.saysMailable ? true : null;
    return {
      externalId: contact.externalId,
      encryptedId: `enc-${contact.key}`,
      lastChanged: contact.lastChanged,
      temporary: false,
      properties: Object.fromEntries(Object.entries(contact.properties).filter(([, value]) => value !== null)),
      permissions: [...contact.bits].map(([bit, enabled]) => ({ bit, enabled })),
      mailable: contact.status === 'active' ? active : false,
    };
  }

  /** Whether a moment lies in a window; whether its end belongs to it is not documented. */
  isIn({ from, to }: Window, at: number): boolean {
    return at >= from && (this.setting.windowEndsIncluded ? at <= to : at < to);
  }

  changedIn(window: Window): HeldSubscriber[] {
    return [...this.contacts.values()].filter(({ lastChanged }) => this.isIn(window, lastChanged));
  }

  /** True for a batch that the account refuses as a whole. */
  refusesBatch(contacts: readonly SpotlerUpsert[]): boolean {
    return contacts.some(({ externalId }) => this.refused.get(externalId) === 'batch');
  }

  /** One contact of a bulk call, merging: only what is sent changes, null clears. */
  upsert(upsert: SpotlerUpsert): SpotlerOutcome {
    const { externalId, properties, permissions } = upsert;
    const said = (code: string): SpotlerOutcome => ({ externalId, code, message: '' });
    const email = properties['email'];
    const unfit =
      typeof email === 'string' && (!email.includes('@') || email.includes(`@refused.${plantedWords.host}`));
    if (unfit || this.refused.has(externalId)) return said('PROPERTY_INVALID');
    const contact = this.target(upsert);
    if (contact === undefined) {
      if (typeof email !== 'string') return said('NO_ACTIVE_CHANNEL');
      const given = Object.entries(properties).filter(([, value]) => value !== null);
      this.make(
        externalId,
        Object.fromEntries(given),
        new Map(permissions.map((one) => [one.bit, one.enabled])),
        'pont',
      );
      return said('OK');
    }
    if (contact.status === 'optedOut' && this.setting.optOutAnswer === 'CONTACT_OPTOUT') return said('CONTACT_OPTOUT');
    contact.externalId = externalId;
    for (const [name, value] of Object.entries(properties)) {
      if (name === 'email') this.setAddress(contact, value);
      else contact.properties[name] = value;
    }
    for (const { bit, enabled } of permissions) contact.bits.set(bit, enabled);
    this.touch(contact, 'pont');
    return said('OK');
  }

  /** The contact that an upsert meets: its own, or in an account that collapses addresses any with this address. */
  target({ externalId, properties }: SpotlerUpsert): HeldSubscriber | undefined {
    const own = this.byId(externalId);
    const { email } = properties;
    if (own || !this.setting.dedupByEmail || typeof email !== 'string') return own;
    const address = canonicalAddress(email);
    return [...this.contacts.values()].find((contact) => canonicalAddress(contact.properties['email']) === address);
  }
}
