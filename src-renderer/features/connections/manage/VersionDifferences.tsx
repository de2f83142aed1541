import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConfigurationVersion } from '../../../../src-shared/contract/setup.ts';
import { api } from '../../../app/client/client.ts';
import { faultOf } from '../../../app/client/failure.ts';
import { FaultNotice } from '../../../ui/FaultNotice.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { LongText } from '../../../ui/LongText.tsx';
import { Table } from '../../../ui/Table.tsx';
import { comparedWith } from './comparedWith.ts';
import classes from './Versions.module.css';

type Props = {
  readonly connection: string;
  readonly list: readonly ConfigurationVersion[];
  /** The version whose differences are shown first. */
  readonly start: number;
};

/** What differs between two versions, place by place. */
export function VersionDifferences({ connection, list, start }: Props) {
  const { t } = useTranslation();
  const numbers = list.map(({ version }) => version);
  const [pair, setPair] = useState(() => comparedWith(start, numbers));
  const found = useQuery(
    api.setup.versions.differences.queryOptions({ input: { connection, from: pair.from, to: pair.to } }),
  );
  const options = numbers.map((version) => ({ value: String(version), label: t('versions.number', { version }) }));
  const choose = (end: 'from' | 'to') => ({
    label: t(`versions.${end}`),
    data: options,
    value: String(pair[end]),
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) =>
      setPair({ ...pair, [end]: Number(currentTarget.value) }),
  });
  return (
    <>
      <div className={classes.choice}>
        <NativeSelect {...choose('from')} />
        <NativeSelect {...choose('to')} />
      </div>
      <FaultNotice fault={faultOf(found.error)} fresh onRetry={() => void found.refetch()} />
      {found.isPending && !found.isError && <Loading />}
      {found.data?.length === 0 && <p>{t('versions.same')}</p>}
      {found.data && found.data.length > 0 && (
        <div className={classes.frame}>
          <Table label={t('versions.compare')}>
            <thead>
              <tr>
                <th scope="col">{t('versions.step')}</th>
                <th scope="col">{t('versions.place')}</th>
                <th scope="col">{t('versions.before')}</th>
                <th scope="col">{t('versions.after')}</th>
              </tr>
            </thead>
            <tbody>
              {found.data.map(({ place, step, before, after }) => (
                <tr key={place}>
                  <td>{t(`step.${step}`)}</td>
                  <th scope="row">
                    <code>{place}</code>
                  </th>
                  <td className={classes.value}>
                    {before === null ? t('versions.absent') : <LongText text={before} />}
                  </td>
                  <td className={classes.value}>{after === null ? t('versions.absent') : <LongText text={after} />}</td>
                </tr>
              ))}
            </tbody>
          </Table>
        </div>
      )}
    </>
  );
}
