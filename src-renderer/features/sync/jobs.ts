import { create } from 'zustand';
import type { JobView } from '../../../src-shared/contract/sync.ts';
import { type JobTrack, nextTrack } from './jobTrack.ts';

type Jobs = { readonly tracks: Readonly<Record<string, JobTrack>> };

/** The last job of each connection that this window has seen, by name of the connection. */
export const useJobs = create<Jobs>(() => ({ tracks: {} }));

export function noteLook(view: JobView): void {
  useJobs.setState(({ tracks }) => ({
    tracks: { ...tracks, [view.connection]: nextTrack(tracks[view.connection], view, Date.now()) },
  }));
}
