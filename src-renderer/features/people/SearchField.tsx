import { CloseButton, Input } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './SearchField.module.css';

/** Pause in typing after which the host is asked, in milliseconds. */
const pause = 300;

type Props = {
  readonly value: string;
  readonly onSearch: (text: string) => void;
  /** What can be searched for; people of a list where nothing is said. */
  readonly label?: string;
};

/** Searches once the typing pauses; `value` is what was searched for. */
export function SearchField({ value, onSearch, label }: Props) {
  const { t } = useTranslation();
  const name = label ?? t('people.search');
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  if (value !== known) {
    setKnown(value);
    setTyped(value);
  }
  useEffect(() => {
    if (typed === value) return undefined;
    const timer = setTimeout(() => onSearch(typed), pause);
    return () => clearTimeout(timer);
  }, [typed, value, onSearch]);
  return (
    <Input
      className={classes.field ?? ''}
      type="search"
      aria-label={name}
      placeholder={name}
      maxLength={200}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={
        typed !== '' && <CloseButton size="sm" aria-label={t('people.clear')} onClick={() => setTyped('')} />
      }
      rightSectionPointerEvents="all"
    />
  );
}
