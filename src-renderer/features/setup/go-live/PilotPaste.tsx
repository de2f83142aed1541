import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Pilot.module.css';
import { idsIn } from './pilotIds.ts';

/** Takes a pasted list of ContactIds. What is none stays in the box, with a sentence. */
export function PilotPaste({ onAdd }: { readonly onAdd: (ids: readonly string[]) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const take = (): void => {
    const read = idsIn(text);
    if (read.ids.length > 0) onAdd(read.ids);
    setWrong(read.wrong);
    setText(read.wrong.join(' '));
  };
  const told = wrong.slice(0, 5).map((one) => one.slice(0, 40));
  return (
    <div className={classes.paste}>
      <Textarea
        label={t('goLive.pilot.paste')}
        description={t('goLive.pilot.pasteText')}
        rows={3}
        maxLength={100_000}
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        error={wrong.length > 0 && t('goLive.pilot.wrong', { ids: told.join(', ') })}
        classNames={{ error: classes.small ?? '', description: classes.small ?? '' }}
      />
      <Button variant="default" onClick={take}>
        {t('goLive.pilot.pasteAdd')}
      </Button>
    </div>
  );
}
