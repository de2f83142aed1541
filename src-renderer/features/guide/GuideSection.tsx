import { useTranslation } from 'react-i18next';
import type { Guide, GuidePart, GuideState } from '../../../src-shared/domain/guide.ts';
import { MenuPaths } from '../../ui/MenuPaths.tsx';
import { Table } from '../../ui/Table.tsx';
import { Tag } from '../../ui/Tag.tsx';
import classes from './GuideScreen.module.css';

/** One section of the guide, part by part. */
export function GuideSection({ section: { title, parts } }: { readonly section: Guide['sections'][number] }) {
  return (
    <div className={classes.section}>
      <h2>{title}</h2>
      {parts.map((part, index) => (
        // The parts of a guide are made once and stay in their order.
        // oxlint-disable-next-line react/no-array-index-key
        <Part key={index} part={part} label={title} />
      ))}
    </div>
  );
}

function Part({ part, label }: { readonly part: GuidePart; readonly label: string }) {
  switch (part.kind) {
    case 'text':
      return <p>{part.text}</p>;
    case 'note':
      return <p className={classes.note}>{part.text}</p>;
    case 'steps':
      return (
        <ol className={classes.steps}>
          {part.steps.map(({ text, menu }) => (
            <li key={text}>
              {text}
              {menu && <MenuPaths menu={[menu]} />}
            </li>
          ))}
        </ol>
      );
    case 'table':
      return <GuideTable part={part} label={label} />;
  }
}

function GuideTable({
  part: { heads, rows },
  label,
}: {
  readonly part: Extract<GuidePart, { kind: 'table' }>;
  readonly label: string;
}) {
  const asked = rows.some(({ state }) => state !== 'unknown');
  const shown = asked ? heads : heads.slice(0, rows[0]?.cells.length ?? heads.length);
  return (
    <div className={classes.frame}>
      <Table label={label}>
        <thead>
          <tr>
            {shown.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ cells, state }) => (
            <tr key={cells.join('\u0000')}>
              {cells.map((cell, index) =>
                index === 0 ? (
                  // oxlint-disable-next-line react/no-array-index-key -- a cell belongs to its column
                  <th key={index} scope="row">
                    <bdi>{cell}</bdi>
                  </th>
                ) : (
                  // oxlint-disable-next-line react/no-array-index-key
                  <td key={index}>
                    <bdi>{cell}</bdi>
                  </td>
                ),
              )}
              {asked && (
                <td>
                  <State state={state} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}

function State({ state }: { readonly state: GuideState }) {
  const { t } = useTranslation();
  if (state === 'unknown') return t('guide.unknown');
  return <Tag tone={state === 'present' ? 'good' : 'bad'}>{t(`guide.${state}`)}</Tag>;
}
