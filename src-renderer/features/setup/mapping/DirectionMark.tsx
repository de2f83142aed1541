import { IconArrowLeft, IconArrowRight, IconArrowsLeftRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Direction } from '../../../../src-shared/domain/connection.ts';
import classes from './DirectionMark.module.css';

const icons = { toSpotler: IconArrowRight, toAfas: IconArrowLeft, both: IconArrowsLeftRight };

/** Which way values go: an arrow between AFAS on the left and Spotler on the right, and the words. */
export function DirectionMark({ direction }: { readonly direction: Direction }) {
  const { t } = useTranslation();
  const Icon = icons[direction];
  return (
    <span className={classes.mark}>
      <Icon size={20} stroke={1.75} aria-hidden className={classes.icon} />
      {t(`mapping.direction.${direction}`)}
    </span>
  );
}
