import { useTranslation } from 'react-i18next';
import { faultOf } from '../../../app/client/failure.ts';
import { FaultNotice } from '../../../ui/FaultNotice.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import classes from './DraftList.module.css';
import { DraftRow } from './DraftRow.tsx';
import { useDrafts } from './useDrafts.ts';

/** The drafts that are open; nothing where there is none. */
export function DraftList() {
  const { t } = useTranslation();
  const drafts = useDrafts();
  const list = drafts.data ?? [];
  if (list.length === 0) return <FaultNotice fault={faultOf(drafts.error)} />;
  return (
    <Panel flush>
      <div className={classes.head}>
        <h2>{t('drafts.title')}</h2>
        <p>{t('drafts.text')}</p>
      </div>
      <ul>
        {list.map((draft) => (
          <DraftRow key={draft.id} draft={draft} />
        ))}
      </ul>
    </Panel>
  );
}
