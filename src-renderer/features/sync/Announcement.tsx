import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { JobTrack } from './jobTrack.ts';
import { outcomeOfJob } from './outcome.ts';
import { progressSentence } from './progressWords.ts';

/** What a screen reader says about a job, politely: it is there before there is something to say. */
export function Announcement({ track }: { readonly track: JobTrack | undefined }) {
  const { t } = useTranslation();
  const view = track?.told?.view;
  return (
    <VisuallyHidden component="output">
      {view?.state === 'running' && progressSentence(view.progress, t)}
      {view?.state === 'cancelling' && `${t('progress.cancelling')}. ${t('progress.cancelText')}`}
      {view?.state === 'ended' && t('progress.ended', { status: t(`status.${outcomeOfJob(view).status}`) })}
    </VisuallyHidden>
  );
}
