import type { TFunction } from 'i18next';
import type { DraftConnection } from '../../../../src-shared/domain/setup/draft.ts';
import type { DraftIssue } from '../../../../src-shared/domain/setup/state.ts';
import type { UiKey } from '../../../../src-shared/text/ui/en.ts';

/** Places of the draft that have a field with a name of its own. */
const names: Readonly<Record<string, UiKey>> = {
  title: 'place.title',
  name: 'place.name',
  'afas.participant': 'place.participant',
  'afas.environment': 'place.environment',
  'afas.baseUrl': 'place.afasAddress',
  'afas.authentication': 'place.authentication',
  'afas.integrationId': 'place.integrationId',
  'afas.getConnector': 'place.getConnector',
  'afas.columns.contactId': 'role.contactId',
  'afas.columns.personNo': 'role.personNo',
  'afas.columns.organisationId': 'role.organisationId',
  'afas.columns.email': 'role.email',
  'afas.columns.blocked': 'role.blocked',
  'afas.columns.contactType': 'role.contactType',
  'afas.columns.changedOn': 'role.changedOn',
  'spotler.baseUrl': 'place.spotlerAddress',
  'spotler.dedup': 'place.dedup',
  bounce: 'place.bounce',
  writeBack: 'place.writeBack',
  brakes: 'place.brakes',
  schedule: 'place.schedule',
  pilot: 'place.pilot',
};

/** What people call a place of the draft: a mapped field or permission by what it maps, anything else by its field. */
export function placeName(path: DraftIssue['path'], connection: DraftConnection, t: TFunction): string {
  const [room = '', at] = path;
  if (typeof at === 'number') {
    if (room === 'fields') {
      const { afas = '', spotler = '' } = connection.fields[at] ?? {};
      return `${afas} → ${spotler}`;
    }
    if (room === 'permissions') {
      const { afas = '', bit = '' } = connection.permissions[at] ?? {};
      return `${afas} → ${bit}`;
    }
  }
  for (let length = Math.min(3, path.length); length > 0; length -= 1) {
    const key = names[path.slice(0, length).join('.')];
    if (key !== undefined) return t(key);
  }
  return path.join('.');
}
