import { Button } from '@mantine/core';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CheckSubjectId } from '../../../src-shared/contract/checks.ts';
import { client } from '../../app/client/client.ts';
import { faultOf } from '../../app/client/failure.ts';
import { FaultNotice } from '../../ui/FaultNotice.tsx';
import { download, downloadBytes } from '../../ui/download.ts';
import classes from './GuideScreen.module.css';

/** Takes the guide out of the window: on paper, as one page, or as PDF where the host can make one. */
export function GuideActs({ subject }: { readonly subject: CheckSubjectId }) {
  const { t } = useTranslation();
  const save = useMutation({
    mutationFn: (format: 'html' | 'pdf') => client.checks.guideFile({ subject, format }),
    onSuccess: (file, format) => {
      if (file === null) return;
      if (format === 'pdf') downloadBytes(file.fileName, file.content, 'application/pdf');
      else download(file.fileName, file.content, 'text/html');
    },
  });
  const noPdf = save.isSuccess && save.data === null;
  return (
    <>
      <div className={classes.acts}>
        <Button leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => print()}>
          {t('guide.print')}
        </Button>
        {(['html', 'pdf'] as const).map((format) => (
          <Button
            key={format}
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
            loading={save.isPending && save.variables === format}
            onClick={() => save.mutate(format)}
          >
            {t(`guide.${format}`)}
          </Button>
        ))}
      </div>
      <output>{noPdf && t('guide.noPdf')}</output>
      <FaultNotice fault={faultOf(save.error)} fresh />
    </>
  );
}
