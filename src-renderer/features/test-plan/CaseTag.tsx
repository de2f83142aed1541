import { useTranslation } from 'react-i18next';
import type { CaseStatus } from '../../../src-shared/domain/case.ts';
import { Tag, type Tone } from '../../ui/Tag.tsx';

const tones: Readonly<Record<CaseStatus, Tone>> = {
  queued: 'outline',
  running: 'plain',
  cleaning: 'plain',
  waiting: 'warn',
  pass: 'good',
  fail: 'bad',
  skip: 'warn',
};

export function CaseTag({ status }: { readonly status: CaseStatus }) {
  const { t } = useTranslation();
  return <Tag tone={tones[status]}>{t(`plan.status.${status}`)}</Tag>;
}
