import { useTranslation } from 'react-i18next';
import type { AuditorItem } from '../../../src-shared/domain/auditor.ts';
import { Panel } from '../../ui/Panel.tsx';
import type { CheckGroup } from './arrange.ts';
import { CheckItem } from './CheckItem.tsx';
import classes from './CheckGroups.module.css';

type Props = {
  readonly groups: readonly CheckGroup[];
  readonly busy: boolean;
  /** What AFAS' own Auditor found. */
  readonly auditor: readonly AuditorItem[];
  readonly onAgain: (id: string) => void;
};

/** All checks by side, each with its verdict, and with what AFAS' own Auditor says about the same. */
export function CheckGroups({ groups, busy, auditor, onAgain }: Props) {
  const { t } = useTranslation();
  return groups.map(({ side, lines }) => (
    <Panel key={side} flush>
      <h2 className={classes.heading}>{t(`checks.side.${side}`)}</h2>
      <ul>
        {lines.map((line) => (
          <CheckItem
            key={line.info.id}
            line={line}
            busy={busy}
            auditor={auditor.filter(({ check }) => check === line.info.id)}
            onAgain={onAgain}
          />
        ))}
      </ul>
    </Panel>
  ));
}
