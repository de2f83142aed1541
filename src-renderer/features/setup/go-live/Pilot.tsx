import { Button, CloseButton } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../ui/Notice.tsx';
import classes from './Pilot.module.css';
import { pilotMax, withIds } from './pilotIds.ts';
import { PilotPaste } from './PilotPaste.tsx';
import { PilotSearch } from './PilotSearch.tsx';

type Props = {
  readonly draft: string;
  readonly ids: readonly string[];
  readonly searchable: boolean;
  readonly issue: string | null;
  readonly onChange: (next: (now: readonly string[]) => string[]) => void;
};

/** The contacts of the pilot: found by searching, or pasted. */
export function Pilot({ draft, ids, searchable, issue, onChange }: Props) {
  const { t } = useTranslation();
  const [names, setNames] = useState<Readonly<Record<string, string>>>({});
  const [cut, setCut] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const add = (added: readonly string[]): void => {
    setCut(withIds(ids, added).cut);
    onChange((now) => withIds(now, added).ids);
  };
  const remove = (id: string): void => {
    heading.current?.focus();
    setCut(false);
    onChange((now) => now.filter((one) => one !== id));
  };
  return (
    <div className={classes.pilot}>
      {searchable ? (
        <PilotSearch
          draft={draft}
          chosen={ids}
          onAdd={(id, name) => {
            setNames({ ...names, [id]: name });
            add([id]);
          }}
        />
      ) : (
        <p className={classes.text}>{t('goLive.pilot.noDryRun')}</p>
      )}
      <PilotPaste onAdd={add} />
      <section aria-label={t('goLive.pilot')} className={classes.chosen}>
        <div className={classes.head}>
          <h3 ref={heading} tabIndex={-1}>
            {t('goLive.pilot')}
          </h3>
          <output className={classes.text}>{t('goLive.pilot.number', { count: ids.length })}</output>
          {ids.length > 1 && (
            <Button
              variant="default"
              size="xs"
              onClick={() => {
                heading.current?.focus();
                onChange(() => []);
              }}
            >
              {t('goLive.pilot.clear')}
            </Button>
          )}
        </div>
        {issue !== null && <p className={classes.issue}>{issue}</p>}
        {cut && <Notice tone="warn" role="alert" title={t('goLive.pilot.tooMany', { max: pilotMax })} />}
        <ul className={classes.ids}>
          {ids.map((id) => (
            <li key={id}>
              <bdi>{names[id] ? `${names[id]} (${id})` : id}</bdi>
              <CloseButton size="xs" aria-label={t('goLive.pilot.remove', { id })} onClick={() => remove(id)} />
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
