import type { DraftPatch } from '../../../../src-shared/domain/setup/patch.ts';

/** idle: nothing is under way. failed: the host was not reached; what is to be saved waits. */
export type SaveState = 'idle' | 'saving' | 'failed';

/** What became of one save: `lost` where the host was not reached, `refused` where it answered with an error. */
export type Sent<View> =
  { readonly kind: 'saved'; readonly view: View } | { readonly kind: 'lost' } | { readonly kind: 'refused' };

type Parts<View> = {
  readonly send: (patch: DraftPatch) => Promise<Sent<View>>;
  readonly onState: (state: SaveState) => void;
};

/**
 * Sends saves one after the other, in the order in which they were made. What could not be delivered waits and goes
 * before whatever comes later, so no answer is lost and none overtakes another; what was refused is not sent again.
 */
export function saveQueue<View>({ send, onState }: Parts<View>) {
  const waiting: DraftPatch[] = [];
  let going: Promise<View | null> | null = null;

  const deliver = async (): Promise<View | null> => {
    let last: View | null = null;
    onState('saving');
    for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
      const sent = await send(next);
      if (sent.kind === 'lost') {
        onState('failed');
        return last;
      }
      waiting.shift();
      if (sent.kind === 'saved') last = sent.view;
    }
    onState('idle');
    return last;
  };

  const run = (): Promise<View | null> => {
    going ??= deliver().finally(() => (going = null));
    return going;
  };

  return {
    /** Resolves once this and everything before it is delivered, with the last answer; null where there was none. */
    save(patch: DraftPatch): Promise<View | null> {
      waiting.push(patch);
      return run();
    },
    /** Tries again what waits. */
    retry: (): Promise<View | null> => run(),
    get waits(): boolean {
      return waiting.length > 0;
    },
  };
}
