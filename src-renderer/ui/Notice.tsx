import { IconAlertTriangle, IconCircleX, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './Notice.module.css';

type Props = {
  readonly tone: 'plain' | 'warn' | 'bad';
  readonly title: string;
  /** `alert` for what has just gone wrong, `status` for news; nothing for what was already there. */
  readonly role?: 'alert' | 'status';
  readonly children?: ReactNode;
};

const icons = { plain: IconInfoCircle, warn: IconAlertTriangle, bad: IconCircleX };

/** A calm block that says one thing, with what can be done about it. */
export function Notice({ tone, title, role, children }: Props) {
  const Icon = icons[tone];
  return (
    <div className={classes.notice} data-tone={tone} role={role}>
      <Icon className={classes.icon} size={20} stroke={1.75} aria-hidden />
      <div className={classes.body}>
        <p className={classes.title}>{title}</p>
        {children}
      </div>
    </div>
  );
}
