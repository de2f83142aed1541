import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditorItem } from '../../../src-shared/domain/auditor.ts';
import type { FoundList } from '../../../src-shared/domain/check.ts';
import { usePreferences } from '../../app/preferences.ts';
import { Tag, type Tone } from '../../ui/Tag.tsx';
import type { CheckLine, CheckStanding } from './arrange.ts';
import { CheckFacts } from './CheckFacts.tsx';
import classes from './CheckGroups.module.css';
import { FoundPeople } from './FoundPeople.tsx';

const tones: Readonly<Record<CheckStanding, Tone>> = {
  pass: 'good',
  warn: 'warn',
  fail: 'bad',
  skip: 'plain',
  judging: 'plain',
  notRun: 'outline',
};

type Props = {
  readonly line: CheckLine;
  readonly busy: boolean;
  readonly auditor: readonly AuditorItem[];
  readonly onAgain: (id: string) => void;
};

/** One check: its verdict, what it means, what is to be done by whom and where, and the people behind it. */
export function CheckItem({ line: { info, standing, placed, causes }, busy, auditor, onAgain }: Props) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const [list, setList] = useState<FoundList | null>(null);
  const { title, what } = info[language];
  const finding = placed?.finding;
  const detail =
    standing === 'skip'
      ? causes.length > 0 && t('checks.follows', { checks: causes.join(', ') })
      : (finding?.[language].detail ?? what);
  const open = finding?.people.find((one) => one.list === list);
  return (
    <li className={classes.item} data-standing={standing} data-follows={standing === 'skip' && causes.length > 0}>
      <div>
        <Tag tone={tones[standing]}>{t(`checkStatus.${standing}`)}</Tag>
      </div>
      <div className={classes.body}>
        <h3 className={classes.title}>
          <span className={classes.id}>{info.id}</span>
          {title}
        </h3>
        {detail && <p className={classes.detail}>{detail}</p>}
        {finding && (standing === 'fail' || standing === 'warn') && <CheckFacts finding={finding} />}
        {auditor.map(({ code, subject, [language]: words }) => (
          <p key={`${code} ${subject}`} className={classes.auditor}>
            <Tag tone="outline">{t('auditor.short')}</Tag> {words.title}
            {subject !== '' && (
              <>
                {' '}
                (<bdi>{subject}</bdi>)
              </>
            )}
            . {words.remedy}
          </p>
        ))}
        {finding && finding.people.length > 0 && (
          <div className={classes.lists}>
            {finding.people.map((one) => (
              <Button
                key={one.list}
                size="xs"
                variant="default"
                aria-expanded={list === one.list}
                onClick={() => setList(list === one.list ? null : one.list)}
              >
                {t(`found.${one.list}`, { count: one.count })}
              </Button>
            ))}
          </div>
        )}
      </div>
      <Button
        className={classes.again ?? ''}
        size="xs"
        variant="subtle"
        color="gray"
        aria-label={t('checks.againNamed', { check: `${info.id} ${title}` })}
        data-disabled={busy}
        aria-disabled={busy}
        onClick={() => !busy && onAgain(info.id)}
      >
        {t('checks.again')}
      </Button>
      {open && placed && (
        <div className={classes.people}>
          <FoundPeople key={open.list} jobId={placed.jobId} list={open.list} />
        </div>
      )}
    </li>
  );
}
