import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { DraftView } from '../../../../src-shared/contract/setup.ts';
import type { FaultData } from '../../../../src-shared/domain/fault.ts';
import type { DraftPatch } from '../../../../src-shared/domain/setup/patch.ts';
import { api, client } from '../../../app/client/client.ts';
import { faultOf } from '../../../app/client/failure.ts';
import { useHost } from '../../../app/client/hostState.ts';
import { queryClient } from '../../../app/client/queryClient.ts';
import { tooLongPaths } from './tooLong.ts';
import { type SaveState, saveQueue } from './saveQueue.ts';

type Told = { readonly state: SaveState; readonly fault: FaultData | null; readonly tooLong: boolean };
const nothingTold: Told = { state: 'idle', fault: null, tooLong: false };

/** One draft: read, saved answer by answer, and refreshed; with what is to be said about saving. */
export function useDraft(id: string) {
  const { queryKey, ...options } = api.setup.get.queryOptions({ input: { draft: id } });
  const read = useQuery({ queryKey, ...options });
  const [told, setTold] = useState<Told>(nothingTold);
  const reached = useHost(({ state }) => state === 'reached');

  const queue = useMemo(
    () =>
      saveQueue<DraftView>({
        onState: (state) =>
          setTold((before) => (state === 'saving' ? { ...nothingTold, state } : { ...before, state })),
        async send(patch) {
          try {
            const view = await client.setup.save({ draft: id, patch });
            adoptDraft(view);
            return { kind: 'saved', view };
          } catch (error) {
            const tooLong = tooLongPaths(error).length > 0;
            const fault = faultOf(error);
            if (fault === null) return { kind: 'lost' };
            setTold((before) => ({ ...before, tooLong, fault: tooLong ? null : fault }));
            return { kind: 'refused' };
          }
        },
      }),
    [id],
  );
  useEffect(() => {
    if (reached && queue.waits) void queue.retry();
  }, [reached, queue]);

  const save = useCallback(
    async (patch: DraftPatch): Promise<DraftView> => {
      const view = (await queue.save(patch)) ?? queryClient.getQueryData<DraftView>(draftKey(id));
      return view ?? client.setup.get({ draft: id });
    },
    [id, queue],
  );
  const refresh = useCallback(
    (view?: DraftView): void => {
      if (view) adoptDraft(view);
      else void queryClient.invalidateQueries({ queryKey: draftKey(id) });
    },
    [id],
  );
  return { read, view: read.data, save, refresh, retry: () => void queue.retry(), ...told };
}

function draftKey(draft: string) {
  return api.setup.get.queryKey({ input: { draft } });
}

/** Puts a view in its place; an answer that was asked for before it must not overwrite it. */
function adoptDraft(view: DraftView): void {
  const queryKey = draftKey(view.id);
  void queryClient.cancelQueries({ queryKey });
  queryClient.setQueryData(queryKey, view);
}
