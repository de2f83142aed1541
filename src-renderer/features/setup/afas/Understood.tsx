import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Pasted } from '../../../../src-shared/contract/setup.ts';
import { pastedProblems } from '../../../../src-shared/text/setup/suggestions.ts';
import { usePreferences } from '../../../app/preferences.ts';
import classes from './PasteBox.module.css';
import { understoodWords } from './understood.ts';

/** What was understood of a pasted text, and what was not. */
export function Understood({ pasted, used }: { readonly pasted: Pasted; readonly used: boolean }) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const words = understoodWords(pasted, t);
  return (
    <>
      {words.length > 0 && (
        <>
          <strong>{t(used ? 'paste.filledIn' : 'paste.understood')}</strong>
          <ul>
            {words.map((line) => (
              <li key={line}>
                <IconCheck size={16} stroke={2} aria-hidden />
                {line}
              </li>
            ))}
          </ul>
        </>
      )}
      {pasted.problem && <p className={classes.problem}>{pastedProblems[pasted.problem][language]}</p>}
    </>
  );
}
