import { IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MenuPath } from '../../../../src-shared/text/profit-menu.ts';
import { MenuPaths } from '../../../ui/MenuPaths.tsx';
import classes from './HowTo.module.css';

type Props = {
  readonly title: string;
  readonly open?: boolean;
  readonly steps: readonly { readonly text: ReactNode; readonly menu?: MenuPath }[];
};

/** Step by step, where something is made on the other side. Closed once it is no news. */
export function HowTo({ title, open = false, steps }: Props) {
  const { t } = useTranslation();
  return (
    <details className={classes.how} open={open}>
      <summary>
        <IconChevronRight size={16} className={classes.arrow} aria-hidden />
        {title}
      </summary>
      <ol className={classes.steps} aria-label={t('setup.inOrder')}>
        {steps.map(({ text, menu }, index) => (
          // Sentences of a fixed list; none is added or moved.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index}>
            <div>
              {text}
              {menu && <MenuPaths menu={[menu]} />}
            </div>
          </li>
        ))}
      </ol>
    </details>
  );
}
