import { Button, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { profitMenu } from '../../../src-shared/text/profit-menu.ts';
import { api } from '../../app/client/client.ts';
import { faultOf } from '../../app/client/failure.ts';
import { FaultNotice } from '../../ui/FaultNotice.tsx';
import { MenuPaths } from '../../ui/MenuPaths.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { AuditorItems } from './AuditorItems.tsx';
import { type AuditorReport, keepReport } from './boards.ts';
import classes from './TodoPanel.module.css';

type Props = { readonly subjectKey: string; readonly report: AuditorReport | null };

/** Takes the report of AFAS' own Auditor: its points stand beside the checks and come along on the to-do list. */
export function AuditorPanel({ subjectKey, report }: Props) {
  const { t } = useTranslation();
  const field = useRef<HTMLTextAreaElement>(null);
  const read = useMutation(
    api.checks.readAuditor.mutationOptions({
      onSuccess: (found, { report: text }) => keepReport(subjectKey, { text, ...found }),
    }),
  );
  const take = (): void => {
    const text = field.current?.value ?? '';
    if (text.trim() === '') field.current?.focus();
    else read.mutate({ report: text }, { onSuccess: () => field.current && (field.current.value = '') });
  };
  return (
    <Panel>
      <div className={classes.head}>
        <h2>{t('auditor.title')}</h2>
        <p className={classes.text}>{t('auditor.text')}</p>
        <MenuPaths menu={[profitMenu('appConnector')]} />
      </div>
      {report !== null && <AuditorItems report={report} onForget={() => keepReport(subjectKey, null)} />}
      <Textarea
        ref={field}
        label={t('auditor.label')}
        rows={4}
        maxLength={500_000}
        spellCheck={false}
        autoComplete="off"
      />
      <div className={classes.acts}>
        <Button variant="default" loading={read.isPending} onClick={take}>
          {t('auditor.read')}
        </Button>
      </div>
      <FaultNotice fault={faultOf(read.error)} fresh />
    </Panel>
  );
}
