import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PeopleList } from '../../../src-shared/contract/history.ts';
import { client } from '../../app/client/client.ts';
import { faultOf } from '../../app/client/failure.ts';
import { FaultNotice } from '../../ui/FaultNotice.tsx';
import { download } from './download.ts';

type Props = { readonly connection: string; readonly list: PeopleList };

/** Saves the whole list, not only the page or what was searched for. */
export function CsvButton({ connection, list }: Props) {
  const { t } = useTranslation();
  const save = useMutation({
    mutationFn: () => client.history.peopleCsv({ connection, list }),
    onSuccess: ({ fileName, csv }) => download(fileName, csv),
  });
  return (
    <>
      <Button
        variant="default"
        ml="auto"
        leftSection={<IconDownload size={16} aria-hidden />}
        loading={save.isPending}
        onClick={() => save.mutate()}
      >
        {t('people.csv')}
      </Button>
      <FaultNotice fault={faultOf(save.error)} fresh />
    </>
  );
}
