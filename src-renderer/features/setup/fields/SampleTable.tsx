import { useTranslation } from 'react-i18next';
import { usePreferences } from '../../../app/preferences.ts';
import type { DraftField } from './edits.ts';
import { sampleCell, type SamplePerson } from './sampleWords.ts';
import classes from './SampleTable.module.css';

type Props = { readonly field: DraftField; readonly people: readonly SamplePerson[] };

/** What a few contacts have in this field, on both sides. */
export function SampleTable({ field: { afas, spotler }, people }: Props) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  return (
    <table className={classes.samples}>
      <caption>{t('samples.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('samples.contact')}</th>
          <th scope="col">{t('mapping.afas')}</th>
          <th scope="col">{t('mapping.spotler')}</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.contactId}>
            <th scope="row">{person.contactId}</th>
            <td>
              <Cell value={sampleCell(person, { afas }, language)} absent={t('samples.empty')} />
            </td>
            <td>
              {spotler !== '' && (
                <Cell
                  value={sampleCell(person, { spotler }, language)}
                  absent={t(person.properties === null ? 'samples.notThere' : 'samples.empty')}
                />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ value, absent }: { readonly value: string | null; readonly absent: string }) {
  return value === null ? <span className={classes.absent}>{absent}</span> : <bdi>{value}</bdi>;
}
