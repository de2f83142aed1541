import { Button, VisuallyHidden } from '@mantine/core';
import { IconArrowRight, IconArrowsLeftRight } from '@tabler/icons-react';
import { type RefObject, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldSuggestion } from '../../../../src-shared/contract/setup.ts';
import { certainties } from '../../../../src-shared/text/setup/suggestions.ts';
import { usePreferences } from '../../../app/preferences.ts';
import { Panel } from '../../../ui/Panel.tsx';
import { Tag } from '../../../ui/Tag.tsx';
import { reasonWords } from './reasonWords.ts';
import classes from './SuggestionList.module.css';

/** A suggestion as it is shown: `key` tells it from the others, `spotler` is what it is called there. */
export type Shown = Pick<FieldSuggestion, 'afas' | 'spotler' | 'certainty' | 'reasons'> & {
  readonly key: string;
  readonly both: boolean;
};

type Props = {
  readonly suggestions: readonly Shown[];
  readonly ignored: number;
  readonly onTake: (keys: readonly string[]) => void;
  readonly onIgnore: (key: string) => void;
  readonly onRestore: () => void;
  /** Takes the focus once no suggestion is left. */
  readonly after: RefObject<HTMLElement | null>;
};

/** What could be mapped, each with why. Nothing of it holds until somebody takes it. */
export function SuggestionList({ suggestions, ignored, onTake, onIgnore, onRestore, after }: Props) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const list = useRef<HTMLUListElement>(null);
  const sure = suggestions.filter(({ certainty }) => certainty === 'sure').map(({ key }) => key);
  const all = suggestions.map(({ key }) => key);
  if (suggestions.length === 0 && ignored === 0) return null;

  /** The suggestion goes; the focus goes to the same button of the next, or to what comes after the list. */
  const act = (index: number, button: 'take' | 'ignore', then: () => void): void => {
    const next = suggestions[index + 1] ?? suggestions[index - 1];
    const target = list.current?.querySelector<HTMLElement>(`[data-${button}="${CSS.escape(next?.key ?? '')}"]`);
    (target ?? after.current)?.focus();
    then();
  };
  const takeMany = (keys: readonly string[]): void => {
    after.current?.focus();
    onTake(keys);
  };
  return (
    <Panel>
      <div className={classes.head}>
        <div>
          <h2>{t('suggest.title')}</h2>
          <p className={classes.text}>{t('suggest.text')}</p>
        </div>
        {suggestions.length > 1 && (
          <div className={classes.acts}>
            {sure.length > 0 && sure.length < all.length && (
              <Button variant="default" onClick={() => takeMany(sure)}>
                {t('suggest.takeSure', { number: sure.length })}
              </Button>
            )}
            <Button onClick={() => takeMany(all)}>{t('suggest.takeAll', { number: all.length })}</Button>
          </div>
        )}
      </div>
      <ul ref={list} className={classes.list}>
        {suggestions.map((one, index) => {
          const what = t('suggest.pair', { afas: one.afas, spotler: one.spotler });
          const Arrow = one.both ? IconArrowsLeftRight : IconArrowRight;
          return (
            <li key={one.key}>
              <div>
                <p className={classes.pair}>
                  <bdi>{one.afas}</bdi>
                  <Arrow size={18} stroke={1.75} aria-hidden />
                  <VisuallyHidden>{t(`mapping.direction.${one.both ? 'both' : 'toSpotler'}`)}</VisuallyHidden>
                  <bdi>{one.spotler}</bdi>
                </p>
                <p className={classes.why}>
                  {one.reasons.map((reason) => reasonWords(reason, language, t)).join('. ')}.
                </p>
              </div>
              <Tag tone={one.certainty === 'sure' ? 'good' : one.certainty === 'likely' ? 'plain' : 'warn'}>
                {certainties[one.certainty][language]}
              </Tag>
              <div className={classes.acts}>
                <Button
                  variant="default"
                  size="xs"
                  data-take={one.key}
                  aria-label={t('mapping.named', { act: t('suggest.take'), what })}
                  onClick={() => act(index, 'take', () => onTake([one.key]))}
                >
                  {t('suggest.take')}
                </Button>
                <Button
                  variant="subtle"
                  color="gray"
                  size="xs"
                  data-ignore={one.key}
                  aria-label={t('mapping.named', { act: t('suggest.ignore'), what })}
                  onClick={() => act(index, 'ignore', () => onIgnore(one.key))}
                >
                  {t('suggest.ignore')}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
      {ignored > 0 && (
        <p className={classes.text}>
          {t('suggest.ignored', { count: ignored })}{' '}
          <Button variant="default" size="xs" onClick={onRestore}>
            {t('suggest.restore')}
          </Button>
        </p>
      )}
    </Panel>
  );
}
