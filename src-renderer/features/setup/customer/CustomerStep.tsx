import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nameFromTitle } from '../../../../src-shared/domain/setup/names.ts';
import { useConnections } from '../../../app/useConnections.ts';
import { Panel } from '../../../ui/Panel.tsx';
import { DraftText } from '../parts/DraftText.tsx';
import { useIssue } from '../parts/useIssue.ts';
import type { StepProps } from '../step.ts';
import classes from './CustomerStep.module.css';
import { followsTitle } from './followsTitle.ts';

/** Who it is for: a title for people, and a short name that follows the title until somebody types another. */
export function CustomerStep({ view, save }: StepProps) {
  const { t } = useTranslation();
  const issue = useIssue(view);
  const { title = '', name = '' } = view.connection;
  const taken = useConnections().data?.map((connection) => connection.name) ?? [];
  const [touched, setTouched] = useState(false);
  const fixed = view.of !== null;
  const saveTitle = (text: string | null): Promise<unknown> => {
    const follows = !fixed && followsTitle({ title, name }, taken);
    const named = follows ? { name: nameFromTitle(text ?? '', taken) || null } : {};
    return save({ change: { step: 'customer', answers: { title: text, ...named } } });
  };
  return (
    <Panel>
      <p className={classes.intro}>{t('customer.intro')}</p>
      <div className={classes.fields}>
        <DraftText
          label={t('place.title')}
          description={t('customer.titleText')}
          value={title}
          issue={issue(['title'], touched)}
          onSave={saveTitle}
          onLeave={() => setTouched(true)}
        />
        <DraftText
          label={t('place.name')}
          description={t(fixed ? 'customer.nameFixed' : 'customer.nameText')}
          value={name}
          readOnly={fixed}
          issue={issue(['name'], touched && title !== '')}
          onSave={(text) => save({ change: { step: 'customer', answers: { name: text } } })}
        />
      </div>
    </Panel>
  );
}
