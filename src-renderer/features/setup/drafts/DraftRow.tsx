import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftSummary } from '../../../../src-shared/contract/setup.ts';
import { api } from '../../../app/client/client.ts';
import { faultOf } from '../../../app/client/failure.ts';
import { queryClient } from '../../../app/client/queryClient.ts';
import { hrefOf } from '../../../app/route.ts';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { FaultNotice } from '../../../ui/FaultNotice.tsx';
import { useWhen } from '../../../ui/useWhen.ts';
import classes from './DraftList.module.css';

/** One draft: go on with it, or discard it. */
export function DraftRow({ draft }: { readonly draft: DraftSummary }) {
  const { t } = useTranslation();
  const when = useWhen();
  const [discarding, setDiscarding] = useState(false);
  const discard = useMutation(
    api.setup.discard.mutationOptions({
      onSuccess: async () => {
        setDiscarding(false);
        document.querySelector<HTMLElement>('[data-screen-heading]')?.focus({ preventScroll: true });
        await queryClient.invalidateQueries({ queryKey: api.setup.list.key() });
      },
    }),
  );
  const title = draft.title === '' ? t('drafts.untitled') : draft.title;
  return (
    <li className={classes.row}>
      <div className={classes.what}>
        <h3 className={classes.title}>
          <bdi>{title}</bdi>
        </h3>
        <p className={classes.facts}>
          <span>{draft.of === null ? t('setup.new') : t('drafts.changes', { connection: draft.of })}</span>
          <span>{t('drafts.at', { step: t(`step.${draft.at}`) })}</span>
          <span>{t('drafts.savedAt', { when: when(draft.savedAt) })}</span>
        </p>
      </div>
      <div className={classes.acts}>
        <Button
          component="a"
          href={hrefOf({ screen: 'setup', draft: draft.id, step: draft.at })}
          aria-label={t('drafts.resumeNamed', { title })}
        >
          {t('drafts.resume')}
        </Button>
        <Button
          variant="subtle"
          color="gray"
          aria-label={t('drafts.discardNamed', { title })}
          onClick={() => setDiscarding(true)}
        >
          {t('drafts.discard')}
        </Button>
      </div>
      <ConfirmDialog
        opened={discarding}
        title={t('drafts.discardTitle', { title })}
        confirm={t('drafts.discard')}
        danger
        busy={discard.isPending}
        onConfirm={() => discard.mutate({ draft: draft.id })}
        onClose={() => setDiscarding(false)}
      >
        <p>{t('drafts.discardText')}</p>
        <FaultNotice fault={faultOf(discard.error)} fresh />
      </ConfirmDialog>
    </li>
  );
}
