import type { DraftView } from '../../../../src-shared/contract/setup.ts';
import type { Sides } from '../../../../src-shared/domain/setup/reach.ts';

/** What both sides have, as the draft last saw them; null before both were read. */
export function sidesOf({ seen: { connector, spotler } }: Pick<DraftView, 'seen'>): Sides | null {
  if (connector === null || spotler === null) return null;
  return { columns: connector.columns, updateFields: connector.updateFields, properties: spotler.properties };
}
