import type { Connection } from '../../src-shared/domain/connection.ts';
import type { RunDirection } from '../../src-shared/domain/run.ts';
import type { Bit } from './schema.ts';

/**
 * A history as plain data: everything that people and networks do, written down before it is played. What is left out of
 * a script changes nothing else in it, so that a failing one can be shrunk.
 */
export type Script = {
  readonly seed: number;
  readonly setting: Setting;
  readonly connection: Connection;
  readonly people: readonly Person[];
  readonly imported: readonly Imported[];
  readonly rounds: readonly Round[];
};

/** What no document proves of both sides, and circumstances; the engine has to stand every one of them. */
export type Setting = {
  /** Milliseconds since 1970. */
  readonly start: number;
  /** How far the clocks of both sides are off, in milliseconds. */
  readonly skew: { readonly afas: number; readonly spotler: number };
  /** Whether a new address makes somebody inactive mailable again. */
  readonly reactivation: 'never' | 'afterBounce' | 'always';
  /** What a push to somebody who opted out is answered: it is stored, or it is refused. */
  readonly optOutAnswer: 'OK' | 'CONTACT_OPTOUT';
  /** Whether a contact shows bits that were never set. */
  readonly bitsShown: 'all' | 'set';
  /** Whether active contacts say that they are. */
  readonly saysMailable: boolean;
  readonly windowEndsIncluded: boolean;
  /** The account collapses contacts with one address. */
  readonly dedupByEmail: boolean;
  readonly freeFieldsMoveDate: boolean;
  /** So many columns that AFAS is read four rows a page. */
  readonly wide: boolean;
  readonly feed: 'plain' | 'jumbled';
};

/** Somebody by number: the contact is 1000 + slot in AFAS and for good. */
export type Slot = number;

export type YesNo = Readonly<Record<Bit, boolean | null>>;

export type Person = {
  readonly slot: Slot;
  readonly personNo: string;
  readonly organisationId: string | null;
  readonly email: string | null;
  readonly firstName: string | null;
  readonly phone: string | null;
  readonly blocked: boolean;
  readonly yes: YesNo;
  /** How Spotler knew the contact before the first run, if it did. */
  readonly inSpotler: {
    readonly email: string;
    readonly firstName: string | null;
    readonly phone: string | null;
    readonly bits: Readonly<Partial<Record<Bit, boolean>>>;
    readonly status: 'active' | 'optedOut';
  } | null;
};

/** A contact in Spotler that has no id in this key pair. */
export type Imported = { readonly key: number; readonly email: string; readonly bits: Readonly<Record<Bit, boolean>> };

export type AfasAct =
  | { readonly act: 'yesNo'; readonly who: Slot; readonly bit: Bit; readonly value: boolean }
  | {
      readonly act: 'firstName' | 'phone' | 'orgPhone' | 'company' | 'city';
      readonly who: Slot;
      readonly value: string;
    }
  | { readonly act: 'segment'; readonly who: Slot; readonly value: string }
  | { readonly act: 'email'; readonly who: Slot; readonly value: string | null }
  | { readonly act: 'block' | 'unblock' | 'remove' | 'hide' | 'show'; readonly who: Slot }
  | { readonly act: 'move'; readonly who: Slot; readonly to: Slot; readonly organisationId: string }
  | { readonly act: 'merge'; readonly who: Slot; readonly into: Slot }
  | { readonly act: 'add'; readonly person: Person };

export type SpotlerAct =
  | { readonly act: 'unsubscribe' | 'subscribe'; readonly who: Slot; readonly bit: Bit }
  | { readonly act: 'globalOptOut' | 'hardBounce'; readonly who: Slot }
  | { readonly act: 'softBounce'; readonly who: Slot; readonly times: number }
  | { readonly act: 'profile'; readonly who: Slot; readonly property: string; readonly value: string }
  | { readonly act: 'import'; readonly contact: Imported };

/** Somebody whom one side does not take for a while. */
export type RefusalAct =
  | { readonly act: 'spotlerRefuses'; readonly who: Slot; readonly how: 'contact' | 'batch' }
  | { readonly act: 'afasRefuses'; readonly who: Slot }
  | { readonly act: 'taken'; readonly who: Slot };

export type Act =
  | ({ readonly side: 'afas' } & AfasAct)
  | ({ readonly side: 'spotler' } & SpotlerAct)
  | ({ readonly side: 'refusal' } & RefusalAct);

/** Where in a run: at the n-th call of a port, at the n-th write among them, or at the n-th call of the state file. */
export type Moment = { readonly on: 'call' | 'write' | 'store'; readonly at: number };

export type Disturbance = Moment &
  (
    | { readonly what: 'crash'; readonly when: 'before' | 'after' | 'halfway' }
    | { readonly what: 'fault'; readonly fault: 'throttled' | 'transient' | 'credentials' }
    | { readonly what: 'lost'; readonly when: 'before' | 'after' | 'halfway' | 'late' }
    | { readonly what: 'acts'; readonly when: 'before' | 'after'; readonly acts: readonly Act[] }
    | { readonly what: 'secondRun' }
    | { readonly what: 'cancel' }
  );

export type Pass = {
  /**
   * sync: a run · plan: a dry run · foretold: a dry run and then a run, nothing between them · twice: two dry runs.
   * Only a run of its own is disturbed.
   */
  readonly mode: 'sync' | 'plan' | 'foretold' | 'twice';
  readonly direction: RunDirection;
  readonly full: boolean;
  readonly releaseBrake: boolean;
  readonly disturbances: readonly Disturbance[];
};

export type Round = {
  /** Time before the acts, in milliseconds. */
  readonly gap: number;
  readonly acts: readonly Act[];
  readonly pass: Pass;
};
