import { Button, TextInput } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { type ChangeEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { connectionName } from '../../../src-shared/domain/connection.ts';
import { api } from '../../app/client/client.ts';
import { faultOf } from '../../app/client/failure.ts';
import { queryClient } from '../../app/client/queryClient.ts';
import { useConnections } from '../../app/useConnections.ts';
import { goTo } from '../../app/useRoute.ts';
import { FaultNotice } from '../../ui/FaultNotice.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { FileProblems } from './FileProblems.tsx';
import { freeName } from './freeName.ts';
import classes from './ImportConnection.module.css';

/** As much as the contract takes; a connection file has a few thousand characters. */
const maxLength = 400_000;

type Chosen = { readonly fileName: string; readonly text: string };

/** Reads a connection file in two steps: it is judged and shown first, and kept only when somebody says so. */
export function ImportConnection() {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [unreadable, setUnreadable] = useState<'tooLarge' | 'unreadable' | null>(null);
  const [name, setName] = useState('');
  const taken = useConnections().data?.map((connection) => connection.name) ?? [];
  const inspect = useMutation(
    api.connections.inspect.mutationOptions({
      onSuccess: ({ found }) => found && setName(freeName(found.name, found.taken ? [...taken, found.name] : taken)),
    }),
  );
  const keep = useMutation(
    api.connections.import.mutationOptions({
      onSuccess: async (added) => {
        await queryClient.invalidateQueries({ queryKey: api.connections.key() });
        goTo({ screen: 'manage', connection: added.name });
      },
    }),
  );

  const choose = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = event.currentTarget.files?.[0];
    // The same file, once it was mended, is to be chosen again.
    event.currentTarget.value = '';
    if (!file) return;
    inspect.reset();
    keep.reset();
    const text = file.size > maxLength ? null : await file.text().catch(() => null);
    setUnreadable(text === null ? (file.size > maxLength ? 'tooLarge' : 'unreadable') : null);
    setChosen(text === null ? null : { fileName: file.name.slice(0, 200), text });
    if (text !== null) inspect.mutate({ text, fileName: file.name.slice(0, 200) });
  };

  const found = inspect.data?.found;
  const problems = inspect.data?.problems ?? [];
  const wrong = !connectionName.safeParse(name).success
    ? t('manage.nameWrong')
    : taken.includes(name) && t('manage.nameTaken');
  return (
    <div className={classes.import}>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={t('import.choose')}
        onChange={(event) => void choose(event)}
      />
      <Button
        variant="default"
        leftSection={<IconFileUpload size={16} aria-hidden />}
        loading={inspect.isPending}
        onClick={() => input.current?.click()}
      >
        {t('import.choose')}
      </Button>
      <output className={classes.read}>{chosen && t('import.read', { file: chosen.fileName })}</output>
      {unreadable && <Notice tone="bad" role="alert" title={t(`import.${unreadable}`)} />}
      <FaultNotice fault={faultOf(inspect.error)} fresh />
      <FileProblems problems={problems} />
      {found && chosen && (
        <form
          className={classes.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (!wrong) keep.mutate({ ...chosen, name });
          }}
        >
          <p className={classes.what}>
            <bdi>{found.title}</bdi>
            <Tag tone={found.environment}>{t(`environment.${found.environment}`)}</Tag>
            <span>
              {t('connections.participant')} {found.participant}
            </span>
          </p>
          <TextInput
            label={t('import.as')}
            description={t('manage.nameText')}
            maxLength={40}
            spellCheck={false}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={wrong}
          />
          <FaultNotice fault={faultOf(keep.error)} fresh />
          <Button type="submit" loading={keep.isPending}>
            {t('import.submit')}
          </Button>
        </form>
      )}
    </div>
  );
}
