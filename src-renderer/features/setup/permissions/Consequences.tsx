import { useTranslation } from 'react-i18next';
import type { DraftView } from '../../../../src-shared/contract/setup.ts';
import { permissionsOf } from '../../../../src-shared/domain/setup/catalogue.ts';
import { afasConsequences, eventNames, spotlerConsequences } from '../../../../src-shared/text/setup/consequences.ts';
import { usePreferences } from '../../../app/preferences.ts';
import { Empty } from '../../../ui/Empty.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { Table } from '../../../ui/Table.tsx';
import classes from './Consequences.module.css';
import { groupedConsequences } from './edits.ts';

/** What happens on both sides when somebody opts out, is blocked, bounces: the rules of the engine, to be read. */
export function Consequences({ view }: { readonly view: DraftView }) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const groups = groupedConsequences(view.connection);
  const offered = permissionsOf(view.seen.spotler?.properties ?? []);
  const nameOf = (bit: number): string => offered.find((one) => one.bit === bit)?.description ?? String(bit);
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  return (
    <Panel flush>
      <div className={classes.head}>
        <h2>{t('happens.title')}</h2>
        <p className={classes.text}>{t('happens.text')}</p>
      </div>
      {groups.length === 0 && <Empty title={t('happens.none')} />}
      {groups.map(({ bits, rows }) => {
        const names = t('happens.of', { names: list.format(bits.map(nameOf)) });
        return (
          <div key={bits.join()}>
            {groups.length > 1 && <h3 className={classes.of}>{names}</h3>}
            <Table label={groups.length > 1 ? names : t('happens.title')}>
              <thead>
                <tr>
                  <th scope="col" className={classes.event}>
                    {t('happens.event')}
                  </th>
                  <th scope="col">{t('happens.afas')}</th>
                  <th scope="col">{t('happens.spotler')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map(({ event, afas, spotler }) => (
                  <tr key={event}>
                    <th scope="row">{eventNames[event][language]}</th>
                    <td data-quiet={afas === 'unchanged'}>{afasConsequences[afas][language]}</td>
                    <td data-quiet={spotler === 'unchanged'}>{spotlerConsequences[spotler][language]}</td>
                  </tr>
                ))}
              </tbody>
            </Table>
          </div>
        );
      })}
    </Panel>
  );
}
