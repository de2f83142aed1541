import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Sides } from '../../../../src-shared/domain/setup/reach.ts';
import { api } from '../../../app/client/client.ts';
import { usePreferences } from '../../../app/preferences.ts';
import { Panel } from '../../../ui/Panel.tsx';
import { Picker } from '../../../ui/Picker.tsx';
import { yesNoOptions, targetOf, targetValue } from '../mapping/options.ts';
import { useSaved } from '../mapping/useSaved.ts';
import { useIssue } from '../parts/useIssue.ts';
import type { StepProps } from '../step.ts';
import classes from './AroundPanel.module.css';
import { bounceOptions, nothing } from './bounceOptions.ts';

type Props = StepProps & { readonly sides: Sides };

/** The two fields around the permissions: who is blocked in AFAS, and where AFAS is told of a bounce. */
export function AroundPanel({ view, save, sides }: Props) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const issue = useIssue(view);
  const words = { t, language };
  const { afas, permissions } = view.connection;
  const [blocked, setBlocked] = useSaved(afas.columns.blocked ?? null, async (column) => {
    const saved = await save({ change: { step: 'afas', answers: { columns: { blocked: column } } } });
    return saved.connection.afas.columns.blocked ?? null;
  });
  const [bounce, setBounce] = useSaved(view.connection.bounce ?? null, async (told) => {
    const saved = await save({ change: { step: 'permissions', answers: { bounce: told } } });
    return saved.connection.bounce ?? null;
  });
  const suggested = useQuery(api.setup.permissions.suggest.queryOptions({ input: { draft: view.id } }));
  const noColumn = { label: '', options: [{ value: nothing, label: t('permits.noColumn') }] };
  return (
    <Panel>
      <h2>{t('permits.around')}</h2>
      <div className={classes.two}>
        <Picker
          label={t('permits.blocked')}
          description={t('permits.blockedText')}
          placeholder={t('mapping.choose')}
          groups={[
            noColumn,
            ...yesNoOptions(
              sides,
              permissions.map((one) => one.afas),
              words,
            ),
          ]}
          value={blocked ?? nothing}
          error={issue(['afas', 'columns', 'blocked']) ?? undefined}
          onPick={(column) => setBlocked(() => (column === nothing ? null : column))}
        />
        <Picker
          label={t('permits.bounce')}
          description={t('permits.bounceText')}
          placeholder={t('mapping.choose')}
          groups={bounceOptions(sides, suggested.data?.bounce ?? [], words)}
          value={bounce ? targetValue(bounce.write) : nothing}
          error={issue(['bounce', 'write']) ?? undefined}
          onPick={(picked) => {
            const write = targetOf(picked);
            setBounce(() => write && { write });
          }}
        />
      </div>
    </Panel>
  );
}
