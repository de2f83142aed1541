import { Button, Textarea } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './CopyBlock.module.css';

type Props = { readonly label: string; readonly text: string };

/** Several lines to take along; they take the focus when they appear. Where the clipboard is forbidden they are selected. */
export function CopyBlock({ label, text }: Props) {
  const { t } = useTranslation();
  const field = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState(false);
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  const copy = (): void => {
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => field.current?.select(),
    );
  };
  return (
    <div className={classes.block}>
      <Textarea ref={field} label={label} readOnly rows={12} value={text} classNames={{ input: classes.text ?? '' }} />
      <div>
        <Button
          variant="default"
          leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
          onClick={copy}
        >
          <output>{copied ? t('app.copied') : t('app.copy')}</output>
        </Button>
      </div>
    </div>
  );
}
