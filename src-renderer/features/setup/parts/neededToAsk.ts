import type { DraftView } from '../../../../src-shared/contract/setup.ts';
import type { Side } from '../../../../src-shared/domain/credential.ts';
import type { UiKey } from '../../../../src-shared/text/ui/en.ts';

const places: Readonly<Record<Side, Readonly<Record<string, UiKey>>>> = {
  afas: {
    'afas.participant': 'place.participant',
    'afas.environment': 'place.environment',
    'afas.baseUrl': 'place.afasAddress',
    'afas.integrationId': 'place.integrationId',
  },
  spotler: { 'spotler.baseUrl': 'place.spotlerAddress' },
};

/** What has to be filled in, or mended, before a side can be asked anything: the names of the fields. */
export function neededToAsk(view: Pick<DraftView, 'steps' | 'credentials'>, side: Side): readonly UiKey[] {
  const wrong = view.steps.flatMap(({ issues }) => issues.map(({ path }) => path.join('.')));
  const fields = Object.entries(places[side]).flatMap(([place, name]) => (wrong.includes(place) ? [name] : []));
  if (view.credentials[side].configured) return fields;
  return [...fields, side === 'afas' ? 'connect.afasCredential' : 'connect.spotlerCredential'];
}
