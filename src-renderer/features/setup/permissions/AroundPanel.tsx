import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Sides } from '../../../../src-shared/domain/setup/reach.ts';
import { api } from '../../../app/client/client.ts';
import { usePreferences } from '../../../app/preferences.ts';
import { Panel } from '../../../ui/Panel.tsx';
import { Picker } from '../../../ui/Picker.tsx';
import { yesNoOptions, targetOf, targetValue } from '../mapping/options.ts';
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
  const { afas, bounce, permissions } = view.connection;
  const suggested = useQuery(api.setup.permissions.suggest.queryOptions({ input: { draft: view.id } }));
  const blocked = [{ label: '', options: [{ value: nothing, label: t('permits.noColumn') }] }];
  return (
    <Panel>
      <h2>{t('permits.around')}</h2>
      <div className={classes.two}>
        <Picker
          label={t('permits.blocked')}
          description={t('permits.blockedText')}
          placeholder={t('mapping.choose')}
          groups={[
            ...blocked,
            ...yesNoOptions(
              sides,
              permissions.map((one) => one.afas),
              words,
            ),
          ]}
          value={afas.columns.blocked ?? nothing}
          error={issue(['afas', 'columns', 'blocked']) ?? undefined}
          onPick={(column) => {
            const columns = { blocked: column === nothing ? null : column };
            void save({ change: { step: 'afas', answers: { columns } } });
          }}
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
            void save({ change: { step: 'permissions', answers: { bounce: write && { write } } } });
          }}
        />
      </div>
    </Panel>
  );
}
