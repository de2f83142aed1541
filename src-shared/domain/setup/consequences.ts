import type { Direction, WriteBack, WriteTarget } from '../connection.ts';

/** What somebody does, on either side. */
export const consequenceEvents = [
  'optOutInSpotler',
  'globalOptOut',
  'optInInSpotler',
  'noInAfas',
  'yesInAfas',
  'blocked',
  'unblocked',
  'bounce',
  'newAddress',
  'sharedAddress',
  'vanished',
] as const;
export type ConsequenceEvent = (typeof consequenceEvents)[number];

/** What AFAS shows afterwards. `recorded`: kept here and shown as not written; the permission is never raised again. */
export type AfasConsequence = 'no' | 'yes' | 'unchanged' | 'recorded' | 'reported' | 'bounceField';
/** What Spotler shows afterwards. `unlessOptedOut`: on, but not for somebody who opted out since. */
export type SpotlerConsequence =
  'off' | 'unlessOptedOut' | 'unchanged' | 'restored' | 'staysOff' | 'noLongerMailed' | 'offAtSecondRead';

export type Consequence = {
  readonly event: ConsequenceEvent;
  readonly afas: AfasConsequence;
  readonly spotler: SpotlerConsequence;
};

type Configured = {
  readonly direction: Direction;
  readonly write?: WriteTarget | undefined;
};

type Level = {
  readonly writeBack: WriteBack;
  readonly hasBlocked: boolean;
  readonly bounce?: { readonly write: WriteTarget } | undefined;
};

/**
 * What happens to one permission, event by event, with this direction and at this level: the engine's rules for people
 * to read. Without a blocked column the two events about blocking are left out.
 */
export function consequencesOf(
  { direction, write }: Configured,
  { writeBack, hasBlocked, bounce }: Level,
): Consequence[] {
  const returns = direction !== 'toSpotler' && write !== undefined;
  const no: AfasConsequence = returns && writeBack !== 'none' ? 'no' : 'recorded';
  const yes: AfasConsequence = returns && writeBack === 'full' ? 'yes' : 'reported';
  const sends = direction !== 'toAfas';
  const bounced: AfasConsequence = bounce !== undefined && writeBack === 'full' ? 'bounceField' : 'unchanged';
  const rows: Record<ConsequenceEvent, Omit<Consequence, 'event'>> = {
    optOutInSpotler: { afas: no, spotler: 'staysOff' },
    globalOptOut: { afas: no, spotler: 'staysOff' },
    optInInSpotler: { afas: yes, spotler: 'unchanged' },
    noInAfas: { afas: 'unchanged', spotler: sends ? 'off' : 'unchanged' },
    yesInAfas: { afas: 'unchanged', spotler: sends ? 'unlessOptedOut' : 'unchanged' },
    blocked: { afas: 'unchanged', spotler: sends ? 'off' : 'unchanged' },
    unblocked: { afas: 'unchanged', spotler: sends ? 'restored' : 'unchanged' },
    bounce: { afas: bounced, spotler: 'noLongerMailed' },
    newAddress: { afas: 'unchanged', spotler: 'staysOff' },
    sharedAddress: { afas: no, spotler: 'off' },
    vanished: { afas: 'unchanged', spotler: 'offAtSecondRead' },
  };
  return consequenceEvents.flatMap((event) =>
    !hasBlocked && (event === 'blocked' || event === 'unblocked') ? [] : [{ event, ...rows[event] }],
  );
}
