import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CheckSubjectId } from '../../../src-shared/contract/checks.ts';
import { api } from '../../app/client/client.ts';
import { faultOf } from '../../app/client/failure.ts';
import { hrefOf } from '../../app/route.ts';
import { FaultNotice } from '../../ui/FaultNotice.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Running } from '../../ui/Running.tsx';
import { ScreenHeading } from '../../ui/ScreenHeading.tsx';
import { GuideActs } from './GuideActs.tsx';
import classes from './GuideScreen.module.css';
import { GuideSection } from './GuideSection.tsx';

/** The implementation manual of the AppConnector, made for one connection: to read, to print, to hand over. */
export function GuideScreen({ subject }: { readonly subject: CheckSubjectId }) {
  const { t } = useTranslation();
  const made = useQuery(
    api.checks.guide.queryOptions({ input: { subject }, staleTime: 60_000, refetchOnWindowFocus: false }),
  );
  const back =
    'draft' in subject
      ? hrefOf({ screen: 'setup', draft: subject.draft, step: null })
      : hrefOf({ screen: 'check', connection: subject.connection });
  const guide = made.data;
  const fault = faultOf(made.error);
  const incomplete = fault?.code === 'setup.incomplete';
  return (
    <>
      <div className={classes.head}>
        <a className={classes.back} href={back}>
          {t('draft' in subject ? 'guide.backToDraft' : 'guide.backToConnection')}
        </a>
        <ScreenHeading>{guide?.title ?? t('guide.title')}</ScreenHeading>
        {guide && (
          <dl className={classes.about}>
            {guide.about.map(({ name, value }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>
                  <bdi>{value}</bdi>
                </dd>
              </div>
            ))}
          </dl>
        )}
        {guide && <GuideActs subject={subject} />}
      </div>
      {incomplete && 'draft' in subject ? (
        <Notice tone="plain" title={t('guide.tooEarly')}>
          <p>
            <a href={hrefOf({ screen: 'setup', draft: subject.draft, step: 'afas' })}>{t('guide.toAfas')}</a>
          </p>
        </Notice>
      ) : (
        <FaultNotice fault={fault} fresh onRetry={() => void made.refetch()} />
      )}
      {made.isPending && !made.isError && <Running>{t('guide.making')}</Running>}
      {guide && (
        <div className={classes.paper}>
          <Panel>
            {guide.sections.map((section) => (
              <GuideSection key={section.id} section={section} />
            ))}
          </Panel>
        </div>
      )}
    </>
  );
}
