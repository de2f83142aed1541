import { nameFromTitle } from '../../../../src-shared/domain/setup/names.ts';

/** True while the short name is what the title suggests, or is not filled in: then another title brings another name. */
export function followsTitle(
  { title, name }: { readonly title: string; readonly name: string },
  taken: readonly string[],
): boolean {
  return name === '' || name === nameFromTitle(title, taken);
}
