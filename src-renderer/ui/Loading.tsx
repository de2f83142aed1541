import { useTranslation } from 'react-i18next';
import classes from './Loading.module.css';

/** Stands where something is on its way; shows itself only when that takes a while. */
export function Loading() {
  const { t } = useTranslation();
  return <output className={classes.loading}>{t('app.loading')}</output>;
}
