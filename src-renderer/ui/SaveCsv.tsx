import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { faultOf } from '../app/client/failure.ts';
import { download } from './download.ts';
import { FaultNotice } from './FaultNotice.tsx';

type Props = {
  readonly label: string;
  readonly make: () => Promise<{ readonly fileName: string; readonly csv: string }>;
};

/** Saves a whole list as CSV, not only the page that shows or what was searched for. */
export function SaveCsv({ label, make }: Props) {
  const save = useMutation({ mutationFn: make, onSuccess: ({ fileName, csv }) => download(fileName, csv) });
  return (
    <>
      <Button
        variant="default"
        ml="auto"
        leftSection={<IconDownload size={16} aria-hidden />}
        loading={save.isPending}
        onClick={() => save.mutate()}
      >
        {label}
      </Button>
      <FaultNotice fault={faultOf(save.error)} fresh />
    </>
  );
}
