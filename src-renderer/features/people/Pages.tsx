import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './Pages.module.css';
import { pageRange } from './pageRange.ts';

type Props = {
  readonly page: number;
  readonly total: number;
  readonly onPage: (page: number) => void;
  /** On one page; as many as a list of people has where nothing is said. */
  readonly size?: number;
};

/** Turns the pages of a list; nothing where one page holds it all. */
export function Pages({ page, total, onPage, size }: Props) {
  const { t } = useTranslation();
  const { from, to, last } = pageRange(page, total, size);
  if (last === 1 && page === 1) return null;
  return (
    <nav className={classes.pages} aria-label={t('people.pages')}>
      <p>{from <= to && t('people.range', { from, to, total })}</p>
      <Button variant="default" disabled={page === 1} onClick={() => onPage(Math.min(page - 1, last))}>
        {t('people.previous')}
      </Button>
      <Button variant="default" disabled={page >= last} onClick={() => onPage(page + 1)}>
        {t('people.next')}
      </Button>
    </nav>
  );
}
