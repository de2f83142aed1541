import { Button } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './CopyText.module.css';

type Props = { readonly label: string; readonly text: string };

/** A line to take along. Where the host forbids the clipboard, the button selects the line. */
export function CopyText({ label, text }: Props) {
  const { t } = useTranslation();
  const line = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  const copy = (): void => {
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => line.current?.focus(),
    );
  };
  return (
    <div className={classes.row}>
      <input
        ref={line}
        className={classes.line}
        aria-label={label}
        readOnly
        value={text}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button variant="default" leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />} onClick={copy}>
        <output>{copied ? t('app.copied') : t('app.copy')}</output>
      </Button>
    </div>
  );
}
