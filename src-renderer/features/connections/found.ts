import type { ConnectionSummary } from '../../../src-shared/contract/connections.ts';

/** The connections in which every word of a search stands, in title, name, participant, GetConnector or environment. */
export function found(
  connections: readonly ConnectionSummary[],
  search: string,
  environmentName: (environment: ConnectionSummary['environment']) => string,
): readonly ConnectionSummary[] {
  const words = fold(search)
    .split(/\s+/)
    .filter((word) => word !== '');
  return connections.filter(({ title, name, participant, getConnector, environment }) => {
    const text = fold([title, name, participant, getConnector, environmentName(environment)].join(' '));
    return words.every((word) => text.includes(word));
  });
}

/** Without accents and capitals: people type names as they come. */
function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
