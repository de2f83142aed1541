import { useTranslation } from 'react-i18next';
import { Empty } from '../../../ui/Empty.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { sidesOf } from '../mapping/sides.ts';
import type { StepProps } from '../step.ts';
import { Consequences } from './Consequences.tsx';
import { LevelPanel } from '../mapping/LevelPanel.tsx';
import { AroundPanel } from './AroundPanel.tsx';
import { PermissionMapping } from './PermissionMapping.tsx';

/** The step in which permissions are mapped, with what follows from it in one table. */
export function PermissionsStep(props: StepProps) {
  const { t } = useTranslation();
  const { view, save } = props;
  const sides = sidesOf(view);
  if (!sides) {
    return (
      <Panel flush>
        <Empty title={t('mapping.notSeen')} text={t('mapping.notSeenText')} />
      </Panel>
    );
  }
  return (
    <>
      <p>{t('permits.intro')}</p>
      <PermissionMapping {...props} sides={sides} />
      <AroundPanel {...props} sides={sides} />
      <LevelPanel view={view} save={save} step="permissions" />
      <Consequences view={view} />
    </>
  );
}
