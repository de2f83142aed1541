import type { Entity } from '../../src-shared/domain/connection.ts';
import type { GuideState } from '../../src-shared/domain/guide.ts';
import type { AfasAccess, AfasColumn, AfasUpdateField } from '../engine/ports.ts';

/** What AFAS told about itself; null for what could not be asked, so that a guide can be made before there is anything. */
export type GuideFacts = {
  readonly access: AfasAccess | null;
  readonly columns: readonly AfasColumn[] | null;
  readonly fields: Readonly<Partial<Record<Entity, readonly AfasUpdateField[]>>>;
};

export const nothingAsked: GuideFacts = { access: null, columns: null, fields: {} };

export function columnState({ columns }: GuideFacts, id: string): GuideState {
  if (columns === null) return 'unknown';
  return columns.some((column) => column.id === id) ? 'present' : 'missing';
}

export function connectorState({ access }: GuideFacts, id: string): GuideState {
  if (access === null) return 'unknown';
  return [...access.getConnectors, ...access.updateConnectors].some((one) => one.id === id) ? 'present' : 'missing';
}
