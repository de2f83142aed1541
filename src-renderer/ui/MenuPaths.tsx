import { useTranslation } from 'react-i18next';
import classes from './MenuPaths.module.css';

type Menu = { readonly nl: string; readonly en: string };

/**
 * Where something is in the menu of Profit or Spotler, by the names of both languages: the reader's own first, because
 * the screen that is searched may be in either.
 */
export function MenuPaths({ menu }: { readonly menu: readonly Menu[] }) {
  const { i18n } = useTranslation();
  const order = i18n.language === 'en' ? (['en', 'nl'] as const) : (['nl', 'en'] as const);
  return menu.map((path) => (
    <span key={path.nl} className={classes.paths}>
      {order
        .filter((_, index) => index === 0 || path.nl !== path.en)
        .map((language) => (
          <span key={language} className={classes.path}>
            {path.nl !== path.en && (
              <abbr className={classes.language} title={names[language]}>
                {language.toUpperCase()}
              </abbr>
            )}
            <span lang={language}>{path[language]}</span>
          </span>
        ))}
    </span>
  ));
}

/** Each language under its own name. */
const names = { nl: 'Nederlands', en: 'English' } as const;
