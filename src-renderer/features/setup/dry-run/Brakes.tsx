import { useTranslation } from 'react-i18next';
import type { RunResult } from '../../../../src-shared/domain/run.ts';
import { usePreferences } from '../../../app/preferences.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { isBrake, problemWords } from '../../sync/problemWords.ts';

/** Which brake would hold a run like this one. Nothing where none would. */
export function Brakes({ result }: { readonly result: RunResult }) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const held = result.problems.filter(isBrake);
  if (held.length === 0) return null;
  return (
    <Notice tone="warn" title={t('brake.titleDry')}>
      <ul>
        {held.map((problem) => (
          <li key={problem.code}>{problemWords(problem, language)}</li>
        ))}
      </ul>
      <p>{t('dryRun.brakes')}</p>
    </Notice>
  );
}
