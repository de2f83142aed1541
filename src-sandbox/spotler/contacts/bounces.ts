import { createChangeLog, type ChangeLog } from './change-log.ts';

export type Bounce = {
  readonly contact: number;
  readonly type: 'HARDBOUNCE' | 'SOFTBOUNCE';
  readonly at: number;
  /** encryptedId of the mailing that bounced. */
  readonly mailing: string;
};

export type Bounces = {
  add(bounce: Bounce): void;
  /** Numbered from 1. */
  get(bounce: number): Bounce | undefined;
  count(): number;
  of(contact: number): readonly Bounce[];
  readonly changes: ChangeLog;
};

export const createBounces = (): Bounces => {
  const bounces: Bounce[] = [];
  const changes = createChangeLog();
  return {
    add(bounce) {
      bounces.push(bounce);
      changes.append(bounces.length, bounce.at);
    },
    get: (number) => bounces[number - 1],
    count: () => bounces.length,
    of: (contact) => bounces.filter((bounce) => bounce.contact === contact),
    changes,
  };
};
