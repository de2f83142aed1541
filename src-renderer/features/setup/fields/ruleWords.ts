import type { TFunction } from 'i18next';
import type { Sides } from '../../../../src-shared/domain/setup/reach.ts';
import { targetWords } from '../mapping/options.ts';
import type { DraftField } from './edits.ts';

/** What was chosen for a field beyond its direction, a sentence each; what is as usual for its direction is left out. */
export function ruleWords({ direction, write, winner, emptyWins }: DraftField, sides: Sides, t: TFunction): string[] {
  return [
    ...(direction !== 'toSpotler' && write ? [t('fields.rule.write', { target: targetWords(write, sides, t) })] : []),
    ...(direction === 'both' ? [t(`fields.rule.${winner}`)] : []),
    ...(emptyWins ? [t('fields.rule.clear')] : []),
  ];
}
