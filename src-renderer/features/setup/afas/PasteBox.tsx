import { Button, Textarea } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Pasted } from '../../../../src-shared/contract/setup.ts';
import { client } from '../../../app/client/client.ts';
import { useOneWay } from '../../../app/client/useOneWay.ts';
import { FaultNotice } from '../../../ui/FaultNotice.tsx';
import small from '../parts/DraftField.module.css';
import type { StepProps } from '../step.ts';
import classes from './PasteBox.module.css';
import { Understood } from './Understood.tsx';

/** Pause in typing after which the text is read, in milliseconds. */
const pause = 250;
/** As much as the contract takes. */
const most = 20_000;

/**
 * One box for whatever somebody has at hand. It is read and told in words first; nothing is filled in, and no token is
 * kept, before somebody says so. The text may hold a token, so it stands in the field only and goes when it was used.
 */
export function PasteBox({ view, refresh }: Pick<StepProps, 'view' | 'refresh'>) {
  const { t } = useTranslation();
  const field = useRef<HTMLTextAreaElement>(null);
  const [found, setFound] = useState<Pasted | null>(null);
  const [used, setUsed] = useState(false);
  const { pending, fault, send } = useOneWay();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const text = (): string => field.current?.value ?? '';

  const read = async (): Promise<void> => {
    const asked = text();
    if (asked.trim() === '') return setFound(null);
    const answer = await send(() => client.setup.afas.paste({ draft: view.id, text: asked, apply: false }));
    // By now something else may stand there.
    if (answer && asked === text()) setFound(answer.pasted);
  };
  const changed = (): void => {
    setUsed(false);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void read(), pause);
  };
  const use = async (): Promise<void> => {
    const answer = await send(() => client.setup.afas.paste({ draft: view.id, text: text() }));
    if (!answer) return;
    if (field.current) field.current.value = '';
    setFound(answer.pasted);
    setUsed(true);
    refresh(answer.view);
    field.current?.focus();
  };
  const usable = found !== null && !used && (found.participant !== null || found.tokenForm !== null);
  return (
    <div className={classes.box}>
      <Textarea
        ref={field}
        label={t('paste.label')}
        description={t('paste.text')}
        classNames={{ description: small.small ?? '', error: small.small ?? '', input: classes.input ?? '' }}
        rows={3}
        maxLength={most}
        spellCheck={false}
        autoComplete="off"
        onChange={changed}
      />
      <output className={classes.found}>{found && <Understood pasted={found} used={used} />}</output>
      {usable && (
        <Button loading={pending} onClick={() => void use()}>
          {t('paste.use')}
        </Button>
      )}
      <FaultNotice fault={fault} fresh />
    </div>
  );
}
