import type { Connection } from '../../src-shared/domain/connection.ts';
import { Fault } from '../../src-shared/domain/fault.ts';
import type { AfasCondition, AfasFilter, AfasPort, AfasWrite } from '../engine/ports.ts';
import type { CanaryBook } from './canary-book.ts';

/**
 * AFAS as a case sees it: rows of the canaries' organisations and no others, and writes to canaries and no others. Stands
 * below the cases and below the engine, so that neither a case nor a defect of the engine reaches anybody else.
 */
export function guardAfas(afas: AfasPort, { afas: { columns } }: Connection, book: CanaryBook): AfasPort {
  const ours = new Set(book.organisationIds);
  const within: readonly AfasCondition[] = book.organisationIds.map((value) => ({
    column: columns.organisationId,
    operator: 'equals',
    value,
  }));
  const narrowed = (where: AfasFilter = [[]]): AfasFilter =>
    where.flatMap((group) => within.map((condition) => [...group, condition]));
  return {
    ...afas,
    read: (query, signal) => afas.read({ ...query, where: narrowed(query.where) }, signal),
    async *readAny(lookUp, signal) {
      for await (const rows of afas.readAny(lookUp, signal)) {
        yield rows.filter((row) => ours.has(String(row[columns.organisationId])));
      }
    },
    async update(write, signal) {
      const why = refusal(write, book);
      if (why !== null) throw new Fault('testplan.notACanary', { what: `${write.connector} ${why}` });
      await afas.update(write, signal);
    },
  };
}

/** What of a write is no canary's; null when all of it is. */
function refusal({ connector, fields }: AfasWrite, book: CanaryBook): string | null {
  const text = (field: string): string => String(fields[field] ?? '');
  const email = text('EmAd');
  if (email !== '' && !book.isOurAddress(email)) return 'EmAd';
  switch (connector) {
    case 'KnContact': {
      const id = text('CdId');
      if (!book.has(id)) return id;
      const { personNo, organisationId } = book.get(id);
      const person = fields['BcCoPer'];
      if (person !== undefined && person !== personNo) return 'BcCoPer';
      return fields['BcCoOga'] === undefined || fields['BcCoOga'] === organisationId ? null : 'BcCoOga';
    }
    case 'KnPerson':
      return book.hasPerson(text('BcCo')) ? null : text('BcCo');
    case 'KnOrganisation':
      return book.organisationIds.includes(text('BcCo')) ? null : text('BcCo');
  }
}
