import type { Connection } from '../../../src-shared/domain/connection.ts';
import type { AfasColumn, AfasRow, SpotlerContact } from '../../engine/ports.ts';
import type { Label } from './ports.ts';

type NamePart = 'firstName' | 'infix' | 'lastName' | 'organisation';

/** How columns with a part of a name are usually called, in Dutch and English, where no field is mapped yet. */
const usual: Readonly<Record<NamePart, RegExp>> = {
  firstName: /^(first ?name|voornaam|roepnaam)$/i,
  infix: /^(infix|prefix|voorvoegsel|tussenvoegsel)$/i,
  lastName: /^(last ?name|achternaam|surname)$/i,
  organisation: /^(company|organisation|organization|organisatie|bedrijf(snaam)?|organisatienaam)$/i,
};
const parts: readonly NamePart[] = ['firstName', 'infix', 'lastName', 'organisation'];

/** Makes the label of a row, from the mapped columns or else from those with a usual name. */
export function afasLabels(connection: Connection, columns: readonly AfasColumn[]): (row: AfasRow) => Label {
  const columnOf = (part: NamePart): string | undefined =>
    connection.fields.find((field) => field.spotler === part)?.afas ??
    columns.find(({ id, label }) => usual[part].test(id) || usual[part].test(label))?.id;
  const [firstName, infix, lastName, organisation] = parts.map(columnOf);
  const { email, organisationId } = connection.afas.columns;
  return (row) => ({
    name: [firstName, infix, lastName]
      .map((column) => text(row, column))
      .filter((part) => part !== null)
      .join(' '),
    email: text(row, email),
    organisation: text(row, organisation) ?? text(row, organisationId),
  });
}

function text(row: AfasRow, column: string | undefined): string | null {
  const value = column === undefined ? null : row[column];
  const shown = value === null || value === undefined ? '' : String(value).trim();
  return shown === '' ? null : shown;
}

/** The label of a contact in Spotler, whose own property names for these are the usual ones of an account. */
export function spotlerLabel({ properties }: SpotlerContact): Label {
  const said = (property: string): string | null => {
    const value = properties[property];
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
  };
  const name = ['firstName', 'infix', 'lastName'].map(said).filter((part) => part !== null);
  return { name: name.join(' '), email: said('email'), organisation: said('organisation') };
}
