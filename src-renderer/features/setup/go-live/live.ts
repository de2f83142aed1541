import { create } from 'zustand';

/** A draft that went live in this window: it is gone by then, so what is to be said of it is kept here. */
export type Live = {
  readonly name: string;
  readonly title: string;
  readonly automatic: boolean;
  readonly shadow: boolean;
  readonly pilot: boolean;
};

export const useLive = create<{ readonly drafts: Readonly<Record<string, Live>> }>(() => ({ drafts: {} }));

export function noteLive(draft: string, live: Live): void {
  useLive.setState(({ drafts }) => ({ drafts: { ...drafts, [draft]: live } }));
}
