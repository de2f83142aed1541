import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Route } from '../../app/route.ts';
import { replaceWith } from '../../app/useRoute.ts';
import { Empty } from '../../ui/Empty.tsx';

type Place = Extract<Route, { screen: 'people' }>;

const sentences = {
  excluded: 'people.emptyExcluded',
  failed: 'people.emptyFailed',
  conflict: 'people.emptyConflict',
} as const;

/** Stands in for an empty list: because nothing matches, or because there is nobody. */
export function NoPeople({ place }: { readonly place: Place }) {
  const { t } = useTranslation();
  if (place.search === '') return <Empty title={t(sentences[place.list])} text={t('people.emptyText')} />;
  return (
    <Empty title={t('people.noHit')}>
      <Button variant="default" onClick={() => replaceWith({ ...place, search: '', page: 1 })}>
        {t('people.clear')}
      </Button>
    </Empty>
  );
}
