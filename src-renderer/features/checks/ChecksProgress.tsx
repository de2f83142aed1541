import { useTranslation } from 'react-i18next';
import type { CheckBoard } from './checkBoard.ts';
import classes from './ChecksHead.module.css';
import { ReadingBar } from './ReadingBar.tsx';

type Props = { readonly board: CheckBoard; readonly judged: number; readonly total: number };

/** How many checks are judged, and how far reading the people is. */
export function ChecksProgress({ board: { reading }, judged, total }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <p className={classes.progress}>{t('checks.judged', { judged, total })}</p>
      {reading.afas && <ReadingBar side="AFAS" reading={reading.afas} />}
      {reading.spotler && <ReadingBar side="Spotler" reading={reading.spotler} />}
    </>
  );
}
