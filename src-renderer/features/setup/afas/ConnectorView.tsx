import { Checkbox } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/client/client.ts';
import { faultOf } from '../../../app/client/failure.ts';
import { FaultNotice } from '../../../ui/FaultNotice.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Running } from '../../../ui/Running.tsx';
import { ColumnTable } from './ColumnTable.tsx';
import classes from './ConnectorPicker.module.css';

type Props = { readonly draft: string; readonly getConnector: string };

/** One GetConnector before it is chosen: its columns, and five rows whose values stay masked until somebody asks. */
export function ConnectorView({ draft, getConnector }: Props) {
  const { t } = useTranslation();
  const [reveal, setReveal] = useState(false);
  const look = useQuery(
    api.setup.afas.look.queryOptions({
      input: { draft, getConnector, reveal },
      placeholderData: keepPreviousData,
      // Values of people are not kept longer than they are looked at.
      gcTime: 0,
      refetchOnWindowFocus: false,
    }),
  );
  if (!look.data) {
    return look.isError ? (
      <FaultNotice fault={faultOf(look.error)} fresh onRetry={() => void look.refetch()} />
    ) : (
      <Running>{t('picker.looking', { connector: getConnector })}</Running>
    );
  }
  const { columns, rows, rowsProblem, missing } = look.data;
  return (
    <div className={classes.view}>
      {missing.length > 0 && (
        <Notice tone="warn" title={t('picker.missing', { roles: missing.map((role) => t(`role.${role}`)).join(', ') })}>
          <p>{t('picker.missingText')}</p>
        </Notice>
      )}
      <div className={classes.tools}>
        <p className={classes.small}>
          {t('picker.columns', { count: columns.length })}
          {rowsProblem === null && rows.length === 0 && ` · ${t('picker.noRows')}`}
        </p>
        <Checkbox
          label={t('picker.reveal')}
          checked={reveal}
          onChange={(event) => setReveal(event.currentTarget.checked)}
        />
      </div>
      <FaultNotice fault={rowsProblem} />
      <div className={classes.frame}>
        <ColumnTable look={look.data} />
      </div>
    </div>
  );
}
