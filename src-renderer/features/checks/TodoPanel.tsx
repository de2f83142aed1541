import { Button, Checkbox } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Owner, owner as owners } from '../../../src-shared/domain/owner.ts';
import { client } from '../../app/client/client.ts';
import { faultOf } from '../../app/client/failure.ts';
import { usePreferences } from '../../app/preferences.ts';
import { FaultNotice } from '../../ui/FaultNotice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useWhen } from '../../ui/useWhen.ts';
import { CopyBlock } from '../../ui/CopyBlock.tsx';
import { download } from '../../ui/download.ts';
import type { CheckBoard } from './checkBoard.ts';
import classes from './TodoPanel.module.css';

type Props = { readonly board: CheckBoard; readonly report: string | null };

/** What is to be done as a list for whoever does it: as a page to hand over, or as text for an e-mail. */
export function TodoPanel({ board, report }: Props) {
  const { t } = useTranslation();
  const when = useWhen();
  const language = usePreferences((preferences) => preferences.language);
  const [chosen, setChosen] = useState<readonly Owner[]>(['afasAdmin']);
  const { whole } = board;
  const order = {
    jobId: whole?.jobId ?? '',
    owners: [...chosen],
    ...(report !== null && { auditor: report }),
  };
  const page = useMutation({
    mutationFn: () => client.checks.todo({ ...order, format: 'html' }),
    onSuccess: ({ fileName, content }) => download(fileName, content, 'text/html'),
  });
  const text = useMutation({ mutationFn: () => client.checks.todo({ ...order, format: 'text' }) });
  if (!whole) return null;
  const older = [...board.placed.values()].some(({ jobId }) => jobId !== whole.jobId);
  const choose = (one: Owner, on: boolean): void => {
    text.reset();
    setChosen(on ? [...chosen, one] : chosen.filter((other) => other !== one));
  };
  return (
    <Panel>
      <div className={classes.head}>
        <h2>{t('todo.title')}</h2>
        <p className={classes.text}>{t('todo.text', { when: when(whole.at) })}</p>
        {older && <p className={classes.text}>{t('todo.older')}</p>}
      </div>
      <fieldset className={classes.owners}>
        <legend>{t('todo.owners')}</legend>
        {owners.options.map((one) => (
          <Checkbox
            key={one}
            label={t(`owner.${one}`)}
            checked={chosen.includes(one)}
            onChange={(event) => choose(one, event.currentTarget.checked)}
          />
        ))}
      </fieldset>
      {chosen.length === 0 ? (
        <p className={classes.text}>{t('todo.nobody')}</p>
      ) : (
        <div className={classes.acts}>
          <Button
            leftSection={<IconDownload size={16} aria-hidden />}
            loading={page.isPending}
            onClick={() => page.mutate()}
          >
            {t('todo.page')}
          </Button>
          <Button variant="default" loading={text.isPending} onClick={() => text.mutate()}>
            {t('todo.mail')}
          </Button>
        </div>
      )}
      <FaultNotice fault={faultOf(page.error) ?? faultOf(text.error)} fresh />
      {text.data && <CopyBlock key={language} label={t('todo.mailLabel')} text={text.data.content} />}
    </Panel>
  );
}
