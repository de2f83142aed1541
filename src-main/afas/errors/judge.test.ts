import { describe, expect, it } from 'vitest';
import type { Fault } from '../../../src-shared/domain/fault.ts';
import { type Asked } from './answer-texts.ts';
import { judge } from './judge.ts';

const read: Asked = {
  task: 'read',
  subject: 'Pont_Contacts',
  baseUrl: 'https://12345.rest.afas.online/ProfitRestServices',
};
const write: Asked = { ...read, task: 'write', subject: 'KnPerson' };
const host = '12345.rest.afas.online';

function of(
  status: number,
  body: unknown = '',
  asked: Asked = read,
  headers: Record<string, string> = {},
): Fault | null {
  return judge({ status, headers, text: typeof body === 'string' ? body : JSON.stringify(body) }, asked);
}

const told = (externalMessage: string, asked: Asked = read): Fault | null =>
  of(500, { externalMessage, errorNumber: -2147180996, profitLogReference: 'B8213AF1C3C54E579686406A8DE71C6C' }, asked);

it.each([200, 201, 204])('%i is fine, with or without a body', (status) => {
  expect(of(status)).toBeNull();
});

it('a page of something else in answer to a write leaves its outcome open', () => {
  expect(of(200, '<html><h1>Onderhoud</h1>', write)).toMatchObject({ code: 'http.outcomeUnknown', params: { host } });
  expect(of(201, '', write)).toBeNull();
  expect(of(201, { results: { KnPerson: { BcCo: '1000454' } } }, write)).toBeNull();
});

describe('by status', () => {
  it.each([
    [401, read, 'afas.credentialsRefused', 'credentials'],
    [401, write, 'afas.credentialsRefused', 'credentials'],
    [403, read, 'afas.addressRefused', 'requirement'],
    [404, read, 'afas.notFound', 'requirement'],
    [302, read, 'afas.notFound', 'requirement'],
    [413, read, 'afas.tooMuchData', 'requirement'],
    [405, write, 'afas.refused', 'permanent'],
    [400, write, 'afas.serverError', 'transient'],
    [429, write, 'afas.unavailable', 'throttled'],
    [503, read, 'afas.unavailable', 'throttled'],
    [500, read, 'afas.serverError', 'transient'],
    [502, read, 'afas.serverError', 'transient'],
    [500, write, 'afas.outcomeUnknown', 'unknownOutcome'],
    [504, write, 'afas.outcomeUnknown', 'unknownOutcome'],
  ] as const)('%i to a %o means %s', (status, asked, code, kind) => {
    expect(of(status, '<html>', asked)).toMatchObject({ code, kind });
  });

  it('names the host and nothing of the address behind it', () => {
    expect(of(401)?.params).toEqual({ host });
  });

  it('takes a refused client id or secret for refused credentials, but not a gateway without a word', () => {
    const signIn: Asked = { ...read, task: 'signIn' };
    expect(of(400, { error: 'invalid_client' }, signIn)?.code).toBe('afas.credentialsRefused');
    expect(of(400, 'Bad Gateway', signIn)?.code).toBe('afas.serverError');
  });

  it('finds the wait in the body of AFAS, unless there is a header', () => {
    const body = { error: { code: '503', message: 'Maintenance' }, retry_after: 7200 };
    expect(of(503, body)?.retryAfterMs).toBe(7_200_000);
    expect(of(503, body, read, { 'retry-after': '5' })?.retryAfterMs).toBeUndefined();
    expect(of(503, { retry_after: 'soon' })?.retryAfterMs).toBeUndefined();
  });
});

describe('by text', () => {
  it.each([
    ['Deze GetConnector (definitie) is geblokkeerd', 'afas.connectorBlocked'],
    ['This GetConnector (definition) is blocked', 'afas.connectorBlocked'],
    ['GetConnector not supported for this app or the user is not authorized', 'afas.connectorNotAuthorised'],
    [
      'GetConnector niet ondersteund voor deze app of de gebruiker is niet geautoriseerd',
      'afas.connectorNotAuthorised',
    ],
    ['De maximale tijdsduur voor het uitvoeren van de opdracht is verstreken.', 'afas.serverTimedOut'],
    ['The maximum duration for performing the assignment has been exceeded.', 'afas.serverTimedOut'],
    ['Command timeout expired.', 'afas.serverTimedOut'],
    ['Out of String space', 'afas.tooMuchData'],
    ['Out of memory', 'afas.tooMuchData'],
  ])('%s', (text, code) => {
    expect(told(text)).toMatchObject({ code, params: { subject: 'Pont_Contacts' } });
  });

  it.each([
    ["Connector-veld 'Gewijzigd_Op' niet gevonden", 'Gewijzigd_Op'],
    ["Connector field 'Gewijzigd_Op' not found", 'Gewijzigd_Op'],
    ['Connector field Gewijzigd_Op not found', 'Gewijzigd_Op'],
  ])('names the column: %s', (text, column) => {
    expect(told(text)).toMatchObject({ code: 'afas.columnNotFound', params: { column, subject: 'Pont_Contacts' } });
  });

  it.each([
    'De contactpersoon is geblokkeerd door een andere gebruiker.',
    'The record is blocked by another user.',
    'Dit record is in gebruik door een andere gebruiker',
  ])('waits for a record that is open in Profit: %s', (text) => {
    expect(told(text, write)).toMatchObject({ code: 'afas.recordLocked', kind: 'transient' });
  });

  it.each([401, 500])('says that a connector is not authorised, also with status %i', (status) => {
    const externalMessage =
      'General message: Deze UpdateConnector wordt niet ondersteund of de gebruiker is niet geautoriseerd.';
    expect(of(status, { externalMessage }, write)).toMatchObject({
      code: 'afas.connectorNotAuthorised',
      params: { subject: 'KnPerson' },
    });
  });

  it('leaves the outcome open when AFAS ran out of time while writing', () => {
    expect(told('Command timeout expired.', write)?.code).toBe('afas.outcomeUnknown');
  });

  it('passes any other text on, with the log reference, and does not repeat the call', () => {
    expect(told("De ingevulde waarde bij 'Medewerker' bestaat niet.", write)).toMatchObject({
      code: 'afas.refused',
      kind: 'permanent',
      params: {
        subject: 'KnPerson',
        said: "De ingevulde waarde bij 'Medewerker' bestaat niet.",
        reference: 'B8213AF1C3C54E579686406A8DE71C6C',
      },
    });
    expect(of(400, { message: 'Invalid json' }, write)).toMatchObject({
      code: 'afas.refused',
      params: { said: 'Invalid json', reference: '-' },
    });
  });

  it('keeps no more than 300 characters of it', () => {
    expect(told('x'.repeat(1000))?.params['said']).toBe('x'.repeat(300));
  });

  it('is not asked of a server that says it is away', () => {
    expect(of(503, { externalMessage: 'Out of memory' })?.code).toBe('afas.unavailable');
  });

  it.each([null, 5, [], { externalMessage: 7 }, { externalMessage: '' }, { externalMessage: null }])(
    'is none in %j',
    (body) => {
      expect(of(500, body)?.code).toBe('afas.serverError');
    },
  );
});
