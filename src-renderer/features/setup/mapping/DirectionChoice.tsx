import { useTranslation } from 'react-i18next';
import type { Direction, WriteTarget } from '../../../../src-shared/domain/connection.ts';
import { directionsOf, type Sides } from '../../../../src-shared/domain/setup/reach.ts';
import { backRefusals, sendRefusals } from '../../../../src-shared/text/setup/reach.ts';
import { usePreferences } from '../../../app/preferences.ts';
import { RadioChoice } from '../parts/RadioChoice.tsx';

type Props = {
  readonly mapped: {
    readonly afas: string;
    readonly spotler: string;
    readonly direction: Direction;
    readonly write?: WriteTarget | undefined;
  };
  readonly sides: Sides;
  readonly onChoose: (direction: Direction) => void;
};

/** The three ways; one that is impossible says why. Before both ends are chosen nothing is. */
export function DirectionChoice({ mapped, sides, onChoose }: Props) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const { write: _, ...ends } = mapped;
  // A field chosen that turned out impossible says so itself; another one can be chosen.
  const chosen = directionsOf(mapped, sides);
  const refusals = mapped.write && chosen.toAfas === null ? chosen : directionsOf(ends, sides);
  const open = mapped.afas === '' || mapped.spotler === '';
  const why = (way: Direction): string | null => {
    const refusal = refusals[way];
    return open || refusal === null ? null : { ...backRefusals, ...sendRefusals }[refusal][language];
  };
  return (
    <RadioChoice
      look="line"
      legend={t('mapping.direction')}
      value={mapped.direction}
      options={(['toSpotler', 'both', 'toAfas'] as const).map((value) => ({
        value,
        name: t(`mapping.direction.${value}`),
        why: why(value),
      }))}
      onChoose={onChoose}
    />
  );
}
