import { useTranslation } from 'react-i18next';
import { Panel } from '../../../ui/Panel.tsx';
import classes from './Unmapped.module.css';

type Props = {
  readonly columns: readonly string[];
  readonly properties: readonly string[];
  readonly onMap: (end: { readonly afas: string } | { readonly spotler: string }) => void;
};

/** What is on either side and does not go along, with a way to map it after all. */
export function Unmapped({ columns, properties, onMap }: Props) {
  const { t } = useTranslation();
  if (columns.length + properties.length === 0) return null;
  return (
    <Panel>
      <div className={classes.head}>
        <h2>{t('fields.unmapped')}</h2>
        <p className={classes.text}>{t('fields.unmappedText')}</p>
      </div>
      <div className={classes.sides}>
        <Names
          title={t('fields.unmappedColumns', { number: columns.length })}
          names={columns}
          onMap={(afas) => onMap({ afas })}
        />
        <Names
          title={t('fields.unmappedProperties', { number: properties.length })}
          names={properties}
          onMap={(spotler) => onMap({ spotler })}
        />
      </div>
    </Panel>
  );
}

type NamesProps = {
  readonly title: string;
  readonly names: readonly string[];
  readonly onMap: (name: string) => void;
};

function Names({ title, names, onMap }: NamesProps) {
  const { t } = useTranslation();
  return (
    <div>
      <h3>{title}</h3>
      <ul className={classes.names}>
        {names.map((name) => (
          <li key={name}>
            <button type="button" aria-label={t('fields.map', { name })} onClick={() => onMap(name)}>
              <bdi>{name}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
