import { useTranslation } from 'react-i18next';
import type { JobView } from '../../../../src-shared/contract/sync.ts';
import { FaultNotice } from '../../../ui/FaultNotice.tsx';
import { Notice } from '../../../ui/Notice.tsx';

/** How the last dry run of this window ended, where it did not come to an outcome. */
export function LastEnd({ job: { result, fault } }: { readonly job: JobView }) {
  const { t } = useTranslation();
  const isCancelled = result?.run.status === 'cancelled' || fault?.kind === 'cancelled';
  return isCancelled ? <Notice tone="plain" title={t('dryRun.cancelled')} /> : <FaultNotice fault={fault} />;
}
