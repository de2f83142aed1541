import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DryRunPerson } from '../../../../src-shared/contract/setup.ts';
import { LongText } from '../../../ui/LongText.tsx';
import { Tag } from '../../../ui/Tag.tsx';
import classes from './PersonTable.module.css';

type Props = { readonly person: DryRunPerson; readonly open: boolean; readonly onToggle: () => void };

/** One person: who, what would happen, why, and how many differences there are to look at. */
export function PersonRow({ person, open, onToggle }: Props) {
  const { t } = useTranslation();
  const { contactId, name, email, organisation, kind, becomes, why, differences, conflicts } = person;
  const number = [
    ...(differences.length > 0 ? [t('dryRun.differences', { count: differences.length })] : []),
    ...(conflicts.length > 0 ? [t('dryRun.conflicts', { count: conflicts.length })] : []),
  ].join(', ');
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    <tr>
      <th scope="row" className={classes.who}>
        <span className={classes.name}>
          {name.trim() === '' ? <span className={classes.absent}>{t('people.absent')}</span> : <LongText text={name} />}
        </span>
        <span className={classes.small}>
          {email ? <LongText text={email} /> : <span className={classes.absent}>{t('people.absent')}</span>}
        </span>
        <span className={classes.small}>
          <bdi>{contactId}</bdi>
        </span>
      </th>
      <td className={classes.organisation}>
        {organisation ? <LongText text={organisation} /> : <span className={classes.absent}>{t('people.absent')}</span>}
      </td>
      <td className={classes.what}>
        <p>{t(`dryRun.kind.${kind}`)}</p>
        {becomes && <Tag tone={becomes === 'mailable' ? 'good' : 'warn'}>{t(`dryRun.${becomes}`)}</Tag>}
      </td>
      <td className={classes.why}>
        {why.map(({ code, message }) => (
          <p key={code}>
            <LongText text={message} cutAfter={300} />
          </p>
        ))}
        {number !== '' && (
          <button
            type="button"
            aria-expanded={open}
            aria-label={t('dryRun.differencesOf', { number, name: name || contactId })}
            onClick={onToggle}
          >
            <Chevron size={16} aria-hidden />
            {number}
          </button>
        )}
      </td>
    </tr>
  );
}
