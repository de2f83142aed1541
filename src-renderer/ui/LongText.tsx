import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './LongText.module.css';

type Props = {
  readonly text: string;
  /** Longer than this the text is cut to three lines, with a button that shows all of it. In UTF-16 units. */
  readonly cutAfter?: number;
};

/**
 * Text from outside (a name, a reason): isolated from the direction of what surrounds it, wrapped anywhere, and never
 * read as anything but text.
 */
export function LongText({ text, cutAfter = 100 }: Props) {
  const { t } = useTranslation();
  const [whole, setWhole] = useState(false);
  if (text.length <= cutAfter) return <bdi className={classes.text}>{text}</bdi>;
  return (
    <>
      <bdi className={whole ? classes.text : classes.cut}>{text}</bdi>
      <button type="button" className={classes.toggle} aria-expanded={whole} onClick={() => setWhole(!whole)}>
        {whole ? t('app.less') : t('app.more')}
      </button>
    </>
  );
}
