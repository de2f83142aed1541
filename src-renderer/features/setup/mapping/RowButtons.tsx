import { ActionIcon, Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './MappingTable.module.css';

type Props = {
  readonly buttonId: string;
  /** What the first button does, in words; with `what` it is its name. */
  readonly act: string;
  readonly what: string;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly onRemove?: () => void;
};

/** Opens a mapping for changing, and takes it away. */
export function RowButtons({ buttonId, act, what, open, onToggle, onRemove }: Props) {
  const { t } = useTranslation();
  return (
    <div className={classes.buttons}>
      <Button
        id={buttonId}
        variant="default"
        size="xs"
        aria-expanded={open}
        aria-label={t('mapping.named', { act, what })}
        onClick={onToggle}
      >
        {act}
      </Button>
      {onRemove && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size={30}
          aria-label={t('mapping.named', { act: t('mapping.remove'), what })}
          title={t('mapping.remove')}
          onClick={onRemove}
        >
          <IconTrash size={16} stroke={1.75} aria-hidden />
        </ActionIcon>
      )}
    </div>
  );
}
