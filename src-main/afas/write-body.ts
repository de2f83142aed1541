import { isNeverToAfas } from '../../src-shared/domain/connection.ts';
import type { Entity } from '../../src-shared/domain/connection.ts';
import { Fault } from '../../src-shared/domain/fault.ts';
import type { AfasUpdateConnector, AfasWrite } from '../engine/ports.ts';

const entities: Readonly<Record<AfasUpdateConnector, Entity>> = {
  KnContact: 'contact',
  KnPerson: 'person',
  KnOrganisation: 'organisation',
};

/**
 * The body of a PUT, with Element as an array as AFAS's schema has it. PUT changes the supplied fields only.
 * Throws `afas.neverWritten` for company name and address fields: AFAS keeps those, whatever planned the write (R8).
 */
export function writeBody({ connector, fields }: AfasWrite): string {
  for (const field of Object.keys(fields)) {
    if (isNeverToAfas({ entity: entities[connector], field })) {
      throw new Fault('afas.neverWritten', { subject: connector, field });
    }
  }
  return JSON.stringify({ [connector]: { Element: [{ Fields: fields }] } });
}
