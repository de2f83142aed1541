import { Button, TextInput } from '@mantine/core';
import { type ReactNode, type SyntheticEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { connectionName, connectionTitle } from '../../../../src-shared/domain/connection.ts';
import { useConnections } from '../../../app/useConnections.ts';
import classes from './NameForm.module.css';

type Named = { readonly name: string; readonly title: string };

type Props = {
  readonly start: Named;
  /** The name that is taken by this connection itself, if it is one. */
  readonly own?: string;
  readonly submit: string;
  readonly busy: boolean;
  readonly onSubmit: (given: Named) => void;
  /** With a way out beside the button, in a dialog. */
  readonly onCancel?: () => void;
  readonly children?: ReactNode;
};

/** Title and name of a connection, judged by the same schema as the engine. */
export function NameForm({ start, own, submit, busy, onSubmit, onCancel, children }: Props) {
  const { t } = useTranslation();
  const [given, setGiven] = useState(start);
  const [tried, setTried] = useState(false);
  const nameField = useRef<HTMLInputElement>(null);
  const titleField = useRef<HTMLInputElement>(null);
  const taken = useConnections().data?.some(({ name }) => name === given.name && name !== own);
  const titleWrong = !connectionTitle.safeParse(given.title).success && t('manage.titleWrong');
  const nameWrong = connectionName.safeParse(given.name).success
    ? taken && t('manage.nameTaken')
    : t('manage.nameWrong');

  const send = (event: SyntheticEvent): void => {
    event.preventDefault();
    setTried(true);
    if (titleWrong) titleField.current?.focus();
    else if (nameWrong) nameField.current?.focus();
    else onSubmit({ name: given.name, title: given.title.trim() });
  };
  const style = { classNames: { description: classes.text ?? '', error: classes.text ?? '' } };
  return (
    <form className={classes.form} onSubmit={send} noValidate>
      <TextInput
        {...style}
        ref={titleField}
        label={t('manage.titleField')}
        description={t('manage.titleText')}
        maxLength={120}
        value={given.title}
        onChange={(event) => setGiven({ ...given, title: event.currentTarget.value })}
        error={tried && titleWrong}
      />
      <TextInput
        {...style}
        ref={nameField}
        label={t('manage.nameField')}
        description={t('manage.nameText')}
        maxLength={40}
        spellCheck={false}
        autoComplete="off"
        value={given.name}
        onChange={(event) => setGiven({ ...given, name: event.currentTarget.value })}
        error={tried && nameWrong}
      />
      {children}
      <div className={classes.buttons}>
        {onCancel && (
          <Button variant="default" onClick={onCancel}>
            {t('app.cancel')}
          </Button>
        )}
        <Button type="submit" variant={onCancel ? 'filled' : 'default'} loading={busy}>
          {submit}
        </Button>
      </div>
    </form>
  );
}
