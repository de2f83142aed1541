import { VisuallyHidden } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DraftConnection } from '../../../../src-shared/domain/setup/draft.ts';
import { Panel } from '../../../ui/Panel.tsx';
import classes from './AlwaysLinked.module.css';

const pairs = [
  ['contactId', 'externalId'],
  ['email', 'email'],
] as const;

/** What goes along whatever is mapped: by it both sides know a contact. */
export function AlwaysLinked({ columns }: { readonly columns: DraftConnection['afas']['columns'] }) {
  const { t } = useTranslation();
  return (
    <Panel>
      <div className={classes.head}>
        <h2>{t('fields.always')}</h2>
        <p className={classes.text}>{t('fields.alwaysText')}</p>
      </div>
      <ul className={classes.pairs}>
        {pairs.map(([role, property]) => (
          <li key={role}>
            <bdi data-open={!columns[role]}>{columns[role] || t('mapping.open')}</bdi>
            <IconArrowRight size={18} stroke={1.75} aria-hidden />
            <VisuallyHidden>{t('mapping.direction.toSpotler')}</VisuallyHidden>
            <span>{property}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
