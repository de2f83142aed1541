import { Button, NativeSelect } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '../../../src-shared/contract/test-plan.ts';
import { type Language, language as languages } from '../../../src-shared/text/language.ts';
import { causeSentence } from '../../../src-shared/text/testplan/causes.ts';
import { client } from '../../app/client/client.ts';
import { faultOf } from '../../app/client/failure.ts';
import { usePreferences } from '../../app/preferences.ts';
import { FaultNotice } from '../../ui/FaultNotice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import classes from './ReportPanel.module.css';
import { saveReport } from './saveReport.ts';

type Props = { readonly connection: string; readonly session: SessionView };

const names = { nl: 'Nederlands', en: 'English' } as const;
/** Only the desktop app prints by itself. */
const printsPdf = window.pontHost === 'electron';

/** The report of the session that is shown, as the files that leave Pont, and what is left to do. */
export function ReportPanel({ connection, session }: Props) {
  const { t } = useTranslation();
  const own = usePreferences((preferences) => preferences.language);
  const [chosen, setChosen] = useState<Language | null>(null);
  const language = chosen ?? own;
  const input = { connection, sessionId: session.id, language };
  const save = useMutation({
    mutationFn: (format: 'html' | 'json') => client.testPlan.report({ ...input, format }),
    onSuccess: ({ fileName, content }, format) => saveReport(fileName, content, format),
  });
  const print = useMutation({
    mutationFn: () => client.testPlan.reportPdf(input),
    onSuccess: ({ fileName, base64 }) =>
      saveReport(
        fileName,
        Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0)),
        'pdf',
      ),
  });
  return (
    <Panel>
      <div className={classes.head}>
        <h2>{t('plan.report')}</h2>
        <p className={classes.text}>{t('plan.reportText')}</p>
      </div>
      <div className={classes.acts}>
        <NativeSelect
          label={t('plan.reportLanguage')}
          value={language}
          data={languages.options.map((value) => ({ value, label: names[value] }))}
          onChange={(event) => setChosen(languages.parse(event.currentTarget.value))}
        />
        <Button loading={save.isPending && save.variables === 'html'} onClick={() => save.mutate('html')}>
          {t('plan.html')}
        </Button>
        {printsPdf && (
          <Button variant="default" loading={print.isPending} onClick={() => print.mutate()}>
            {t('plan.pdf')}
          </Button>
        )}
        <Button
          variant="default"
          loading={save.isPending && save.variables === 'json'}
          onClick={() => save.mutate('json')}
        >
          {t('plan.json')}
        </Button>
      </div>
      {!printsPdf && <p className={classes.text}>{t('plan.pdfText')}</p>}
      <output className={classes.hash}>{save.data && t('plan.hash', { hash: save.data.hash })}</output>
      <FaultNotice fault={faultOf(save.error ?? print.error)} fresh />
      {session.openPoints.length > 0 && (
        <div>
          <h3>{t('plan.openPoints')}</h3>
          <ul className={classes.points}>
            {session.openPoints.map((point) => {
              const sentence = causeSentence(point, own);
              return (
                <li key={point.caseId + sentence}>
                  {point.caseId}: <bdi>{sentence}</bdi> ({t(`owner.${point.owner}`)})
                </li>
              );
            })}
          </ul>
        </div>
      )}
    </Panel>
  );
}
