import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DryRunList } from '../../../../src-shared/contract/setup.ts';
import { client } from '../../../app/client/client.ts';
import { faultOf } from '../../../app/client/failure.ts';
import { FaultNotice } from '../../../ui/FaultNotice.tsx';
import { download } from '../../people/download.ts';

type Props = { readonly draft: string; readonly list: DryRunList; readonly reason: string | null };

/** Saves the whole list with every difference, not only the page or what was searched for. */
export function DryRunCsv({ draft, list, reason }: Props) {
  const { t } = useTranslation();
  const save = useMutation({
    mutationFn: () => client.setup.dryRun.csv({ draft, list, reason }),
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
        {t('dryRun.csv')}
      </Button>
      <FaultNotice fault={faultOf(save.error)} fresh />
    </>
  );
}
