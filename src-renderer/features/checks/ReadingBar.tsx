import { useTranslation } from 'react-i18next';
import bar from '../sync/ProgressBar.module.css';
import { leftWords } from '../sync/progressWords.ts';
import { type Reading, secondsLeft } from './checkBoard.ts';
import classes from './ChecksHead.module.css';

type Props = { readonly side: 'AFAS' | 'Spotler'; readonly reading: Reading };

/** How far reading one side is. Without a total, and past it, the bar moves and tells no value. */
export function ReadingBar({ side, reading }: Props) {
  const { t } = useTranslation();
  const { done, total } = reading;
  const known = total !== null && total > 0 && done <= total;
  const part = known ? done / total : 0;
  // oxlint-disable-next-line react/purity -- each look at the job brings a new reading, and with it a new estimate
  const left = secondsLeft(reading, Date.now());
  const count = known ? t('checks.readOf', { done, total }) : t('progress.soFar', { done });
  const words = [t('checks.reading', { side }), count, ...(left === null ? [] : [leftWords(left, t)])];
  return (
    <div className={classes.reading}>
      <div
        className={bar.bar}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the native element cannot be shown moving without a value
        role="progressbar"
        aria-label={t('checks.reading', { side })}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuetext={words.join(', ')}
        {...(known && { 'aria-valuenow': Math.floor(part * 100) })}
        data-unknown={!known}
      >
        <div className={bar.reached} style={{ inlineSize: `${part * 100}%` }} />
      </div>
      <p className={classes.words}>
        {words.map((word) => (
          <span key={word}>{word}</span>
        ))}
      </p>
    </div>
  );
}
