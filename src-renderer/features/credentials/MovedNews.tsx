import { useTranslation } from 'react-i18next';
import type { AppState } from '../../../src-shared/contract/app.ts';

export type Moved = {
  readonly moved: number;
  readonly left: number;
  readonly keptAs: string | null;
  readonly app: AppState;
};

/** How many keys changed their place, and what is to be done about those that could not. */
export function MovedNews({ moved }: { readonly moved: Moved | null }) {
  const { t } = useTranslation();
  return (
    <output>
      {moved && t('protection.moved', { count: moved.moved })}
      {moved && moved.left > 0 && ` ${t('protection.left', { count: moved.left, file: moved.keptAs ?? '' })}`}
    </output>
  );
}
