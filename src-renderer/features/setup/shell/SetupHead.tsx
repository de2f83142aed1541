import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DraftView } from '../../../../src-shared/contract/setup.ts';
import type { FaultData } from '../../../../src-shared/domain/fault.ts';
import { hrefOf } from '../../../app/route.ts';
import { FaultNotice } from '../../../ui/FaultNotice.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { useTyping } from '../parts/typing.ts';
import type { SaveState } from './saveQueue.ts';
import classes from './SetupHead.module.css';

type Props = {
  readonly view: DraftView;
  readonly told: { readonly state: SaveState; readonly fault: FaultData | null; readonly tooLong: boolean };
  readonly onRetry: () => void;
};

/** Whose draft this is, whether everything of it is saved, and the way out. */
export function SetupHead({ view, told, onRetry }: Props) {
  const { t } = useTranslation();
  const typing = useTyping(({ fields }) => fields.size > 0);
  const state = told.state === 'idle' && typing ? 'saving' : told.state;
  const title = view.connection.title?.trim() ?? '';
  return (
    <div className={classes.head}>
      <p className={classes.what}>
        <span>{t(view.of === null ? 'setup.new' : 'setup.changeOf')}</span>
        {title !== '' && (
          <strong>
            <bdi>{title}</bdi>
          </strong>
        )}
      </p>
      {/* Not read out: it changes at every answer. What is not saved is. */}
      <p className={classes.saved} data-state={state}>
        {state === 'idle' && (
          <>
            <IconCheck size={16} aria-hidden />
            {t('setup.saved')}
          </>
        )}
        {state === 'saving' && t('setup.saving')}
        {state === 'failed' && t('setup.notSaved')}
      </p>
      <a className={classes.leave} href={hrefOf({ screen: 'connections' })}>
        {t('setup.leave')}
      </a>
      {told.state === 'failed' && (
        <div className={classes.notice}>
          <Notice tone="warn" role="alert" title={t('setup.notSaved')}>
            <p>{t('setup.notSavedText')}</p>
            <Button variant="default" onClick={onRetry}>
              {t('setup.saveAgain')}
            </Button>
          </Notice>
        </div>
      )}
      {told.tooLong && (
        <div className={classes.notice}>
          <Notice tone="bad" role="alert" title={t('setup.tooLong')} />
        </div>
      )}
      {told.fault && (
        <div className={classes.notice}>
          <FaultNotice fault={told.fault} fresh />
        </div>
      )}
    </div>
  );
}
