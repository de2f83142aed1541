import { useTranslation } from 'react-i18next';
import classes from './MappingTable.module.css';

type Props = {
  /** Empty while it is not chosen. */
  readonly name: string;
  readonly detail?: string | undefined;
  readonly sample?: string | null;
};

/** One end of a mapping: its name, what kind it is, and what is in it. */
export function End({ name, detail, sample }: Props) {
  const { t } = useTranslation();
  return (
    <span className={classes.end}>
      <bdi className={classes.name} data-open={name === ''}>
        {name === '' ? t('mapping.open') : name}
      </bdi>
      {detail && <span className={classes.detail}>{detail}</span>}
      {sample && <bdi className={classes.sample}>{sample}</bdi>}
    </span>
  );
}
