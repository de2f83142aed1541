import { useTranslation } from 'react-i18next';
import { Tag } from '../../ui/Tag.tsx';
import { useWhen } from '../../ui/useWhen.ts';
import type { tally } from './arrange.ts';
import classes from './ChecksHead.module.css';

type Props = { readonly counts: ReturnType<typeof tally>; readonly at: string };

/** How the checks came out, all together. */
export function ChecksOutcome({ counts: { fail, skip, warn, pass }, at }: Props) {
  const { t } = useTranslation();
  const when = useWhen();
  return (
    <div className={classes.outcome}>
      {fail > 0 && <Tag tone="bad">{t('checks.countFail', { count: fail })}</Tag>}
      {skip > 0 && <Tag tone="plain">{t('checks.countSkip', { count: skip })}</Tag>}
      {warn > 0 && <Tag tone="warn">{t('checks.countWarn', { count: warn })}</Tag>}
      <Tag tone="good">{t('checks.countPass', { count: pass })}</Tag>
      <span className={classes.when}>{t('checks.at', { when: when(at) })}</span>
    </div>
  );
}
