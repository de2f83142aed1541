import { useTranslation } from 'react-i18next';
import { Empty } from '../../../ui/Empty.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { sidesOf } from '../mapping/sides.ts';
import type { StepProps } from '../step.ts';
import { FieldMapping } from './FieldMapping.tsx';

/** The step in which columns of AFAS are mapped onto properties of Spotler. */
export function FieldsStep(props: StepProps) {
  const { t } = useTranslation();
  const sides = sidesOf(props.view);
  if (sides) return <FieldMapping {...props} sides={sides} />;
  return (
    <Panel flush>
      <Empty title={t('mapping.notSeen')} text={t('mapping.notSeenText')} />
    </Panel>
  );
}
