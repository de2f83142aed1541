import { useTranslation } from 'react-i18next';
import type { RunStatus } from '../../src-shared/domain/run.ts';
import { Tag, type Tone } from './Tag.tsx';

const tones: Readonly<Record<RunStatus, Tone>> = {
  running: 'plain',
  succeeded: 'good',
  partial: 'warn',
  stopped: 'warn',
  failed: 'bad',
  cancelled: 'plain',
  interrupted: 'plain',
};

export function StatusTag({ status }: { readonly status: RunStatus }) {
  const { t } = useTranslation();
  return <Tag tone={tones[status]}>{t(`status.${status}`)}</Tag>;
}
