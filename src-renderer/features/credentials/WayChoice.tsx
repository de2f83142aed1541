import { useTranslation } from 'react-i18next';
import type { Way } from './givenIn.ts';
import classes from './WayChoice.module.css';

type Props = { readonly way: Way; readonly onChoose: (way: Way) => void };

/** The two ways in which AFAS lets an app in. */
export function WayChoice({ way, onChoose }: Props) {
  const { t } = useTranslation();
  return (
    <fieldset className={classes.ways}>
      <legend>{t('credentials.way')}</legend>
      {(['token', 'oauth'] as const).map((one) => (
        <label key={one}>
          <input type="radio" name="way" value={one} checked={one === way} onChange={() => onChoose(one)} />
          {t(`credentials.kind.${one}`)}
        </label>
      ))}
    </fieldset>
  );
}
