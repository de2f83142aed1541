import { PasswordInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { fieldsOf, type Way } from './givenIn.ts';
import classes from './SecretFields.module.css';

type Props = {
  readonly way: Way;
  /** Names of fields that were left empty. */
  readonly empty: readonly string[];
};

/** The fields of a credential; nothing that stands in them is ever read back. */
export function SecretFields({ way, empty }: Props) {
  const { t } = useTranslation();
  return fieldsOf(way).map((name) => (
    <PasswordInput
      key={name}
      name={name}
      label={t(`credentials.${name}`)}
      description={name === 'token' && t('credentials.tokenText')}
      autoComplete="new-password"
      spellCheck={false}
      maxLength={secretLength}
      error={empty.includes(name) && t('credentials.empty')}
      visibilityToggleButtonProps={{ 'aria-label': t('credentials.show'), tabIndex: 0 }}
      classNames={{ root: classes.field ?? '', error: classes.error ?? '', description: classes.description ?? '' }}
    />
  ));
}

/** As much as the contract takes. */
const secretLength = 4_000;
