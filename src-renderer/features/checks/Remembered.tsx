import { useTranslation } from 'react-i18next';
import type { CheckInfo } from '../../../src-shared/contract/checks.ts';
import type { ChecksSeen } from '../../../src-shared/domain/setup/draft.ts';
import { usePreferences } from '../../app/preferences.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useWhen } from '../../ui/useWhen.ts';
import classes from './Remembered.module.css';

type Props = { readonly seen: ChecksSeen | null; readonly infos: readonly CheckInfo[] };

/** How the checks came out before this window was there: which fail, without why. Nothing where they did not. */
export function Remembered({ seen, infos }: Props) {
  const { t } = useTranslation();
  const when = useWhen();
  const language = usePreferences((preferences) => preferences.language);
  if (seen === null) return null;
  const { at, pass, warn, failing } = seen;
  return (
    <Notice
      tone={failing.length > 0 ? 'warn' : 'plain'}
      title={t('checks.remembered', { when: when(at), fail: failing.length, warn, pass })}
    >
      {failing.length > 0 && (
        <ul className={classes.list}>
          {failing.map((id) => (
            <li key={id}>
              <code>{id}</code> {infos.find((one) => one.id === id)?.[language].title}
            </li>
          ))}
        </ul>
      )}
      <p>{t('checks.rememberedText')}</p>
    </Notice>
  );
}
