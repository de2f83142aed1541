import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { SetupStep } from '../../../src-shared/domain/setup/step.ts';
import { faultOf } from '../../app/client/failure.ts';
import { hrefOf } from '../../app/route.ts';
import { replaceWith } from '../../app/useRoute.ts';
import { FaultNotice } from '../../ui/FaultNotice.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ScreenHeading } from '../../ui/ScreenHeading.tsx';
import { AfterLive } from './go-live/AfterLive.tsx';
import { useDryRunWatch } from './dry-run/useDryRunJob.ts';
import { useLive } from './go-live/live.ts';
import { SetupHead } from './shell/SetupHead.tsx';
import { StepFrame } from './shell/StepFrame.tsx';
import { StepRail } from './shell/StepRail.tsx';
import { useDraft } from './shell/useDraft.ts';
import classes from './SetupScreen.module.css';

type Props = { readonly draft: string; readonly step: SetupStep | null };

/** One draft of the wizard: the rail, the step that is open, and whether everything is saved. */
export function SetupScreen({ draft, step }: Props) {
  const { t } = useTranslation();
  const opened = useDraft(draft);
  const { view, save, read } = opened;
  const last = view?.at;
  useEffect(() => {
    if (step === null && last !== undefined) replaceWith({ screen: 'setup', draft, step: last });
  }, [draft, step, last]);
  useEffect(() => {
    if (step !== null && last !== undefined && last !== step) void save({ at: step });
    // Only when another step is opened here: the same draft may be open at another step in another window.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [step, last === undefined]);
  useDryRunWatch(draft, opened.refresh);
  const live = useLive(({ drafts }) => drafts[draft]);
  if (live) return <AfterLive live={live} />;
  const fault = faultOf(read.error);
  if (fault?.code === 'setup.draftUnknown') {
    return (
      <Panel>
        <ScreenHeading>{t('setup.gone')}</ScreenHeading>
        <p>{t('setup.goneText')}</p>
        <p>
          <a href={hrefOf({ screen: 'connections' })}>{t('connection.back')}</a>
        </p>
      </Panel>
    );
  }
  if (!view || step === null) {
    return (
      <>
        <FaultNotice fault={fault} fresh onRetry={() => void read.refetch()} />
        {!read.isError && <Loading />}
      </>
    );
  }
  return (
    <div className={classes.wizard}>
      <SetupHead view={view} told={opened} onRetry={opened.retry} />
      <StepRail view={view} step={step} />
      <StepFrame key={step} view={view} step={step} save={save} refresh={opened.refresh} />
    </div>
  );
}
