import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/client/client.ts';
import { faultOf } from '../../../app/client/failure.ts';
import { FaultNotice } from '../../../ui/FaultNotice.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { Table } from '../../../ui/Table.tsx';
import { Tag } from '../../../ui/Tag.tsx';
import { useWhen } from '../../../ui/useWhen.ts';
import { useStartDraft } from '../../setup/drafts/useStartDraft.ts';
import { VersionDifferences } from './VersionDifferences.tsx';
import classes from './Versions.module.css';

/** The versions of a configuration: what each changed, and the way back to it. */
export function Versions({ connection }: { readonly connection: string }) {
  const { t } = useTranslation();
  const when = useWhen();
  const versions = useQuery(api.setup.versions.list.queryOptions({ input: { connection } }));
  const start = useStartDraft();
  const [compared, setCompared] = useState<number | null>(null);
  const list = versions.data ?? [];
  const latest = list[0]?.version;
  return (
    <div className={classes.versions}>
      <h3>{t('versions.title')}</h3>
      <FaultNotice fault={faultOf(versions.error)} onRetry={() => void versions.refetch()} />
      {versions.isPending && !versions.isError && <Loading />}
      {versions.data && list.length < 2 && <p className={classes.text}>{t('versions.none')}</p>}
      {list.length > 1 && (
        <>
          <p className={classes.text}>{t('versions.restoreText')}</p>
          <div className={classes.frame}>
            <Table label={t('versions.title')}>
              <thead>
                <tr>
                  <th scope="col">{t('versions.version')}</th>
                  <th scope="col">{t('versions.when')}</th>
                  <th scope="col">{t('versions.cause')}</th>
                  <th scope="col">{t('versions.changes')}</th>
                  <th scope="col">{t('versions.acts')}</th>
                </tr>
              </thead>
              <tbody>
                {list.map(({ version, at, cause, changes }) => (
                  <tr key={version}>
                    <th scope="row">
                      {t('versions.number', { version })}{' '}
                      {version === latest && <Tag tone="good">{t('versions.now')}</Tag>}
                    </th>
                    <td>{when(at)}</td>
                    <td>{t(`versions.cause.${cause}`)}</td>
                    <td>{version === 1 ? t('versions.first') : t('versions.count', { count: changes })}</td>
                    <td>
                      <div className={classes.acts}>
                        <Button
                          size="xs"
                          variant="default"
                          aria-expanded={compared === version}
                          aria-label={t('versions.compareNamed', { version })}
                          onClick={() => setCompared(compared === version ? null : version)}
                        >
                          {t('versions.compare')}
                        </Button>
                        {version !== latest && (
                          <Button
                            size="xs"
                            variant="default"
                            aria-label={t('versions.restoreNamed', { version })}
                            loading={start.isPending && start.variables.version === version}
                            onClick={() => start.mutate({ of: connection, version })}
                          >
                            {t('versions.restore')}
                          </Button>
                        )}
                      </div>
                    </td>
                  </tr>
                ))}
              </tbody>
            </Table>
          </div>
          {compared !== null && (
            <VersionDifferences key={compared} connection={connection} list={list} start={compared} />
          )}
          <FaultNotice fault={faultOf(start.error)} fresh />
        </>
      )}
    </div>
  );
}
