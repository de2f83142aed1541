import { useTranslation } from 'react-i18next';
import type { JobTrack } from './jobTrack.ts';
import classes from './ProgressBar.module.css';
import { progressSentence } from './progressWords.ts';

/** How far a job is. Without a total the bar moves and tells no value. */
export function ProgressBar({ track }: { readonly track: JobTrack }) {
  const { t } = useTranslation();
  const { progress } = track.view;
  const known = progress.total !== null;
  const percent = Math.floor(track.reached * 100);
  return (
    <div
      className={classes.bar}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the native element cannot show where it was while it does not know where it is
      role="progressbar"
      aria-label={t('progress.bar')}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuetext={progressSentence(progress, t)}
      {...(known && { 'aria-valuenow': percent })}
      data-unknown={!known}
    >
      <div className={classes.reached} style={{ inlineSize: `${track.reached * 100}%` }} />
    </div>
  );
}
