import { describe, expect, it } from 'vitest';
import type { CheckFinding } from '../../../src-shared/domain/check.ts';
import { connectionFile } from '../../../src-shared/domain/connection.ts';
import { readAuditorReport } from '../auditor/read-report.ts';
import { todoDocument } from './document.ts';
import type { TodoOrder } from './todo.ts';

const hostile = '<img src=x onerror=alert(1)>';
const connection = connectionFile.parse({
  version: 1,
  name: 'acme',
  title: `Acme ${hostile}\nBcc: all@example.nl`,
  afas: {
    participant: '12345',
    environment: 'accept',
    authentication: 'token',
    getConnector: 'Pont_Contacts',
    columns: { contactId: 'ContactId', personNo: 'PersonNo', organisationId: 'OrganisationId', email: 'Email' },
  },
});
const finding = (id: string, change: Partial<CheckFinding>): CheckFinding => ({
  id,
  status: 'fail',
  severity: 'warn',
  owner: 'afasAdmin',
  menu: [{ nl: 'Algemeen / Beheer', en: 'General / Management' }],
  waitsFor: [],
  people: [],
  nl: { title: `${id} titel`, detail: `${id} ${hostile}`, remedy: `${id} doen` },
  en: { title: `${id} title`, detail: `${id} ${hostile}`, remedy: `${id} do` },
  ...change,
});
const order: TodoOrder = {
  connection,
  findings: [
    finding('A13', { status: 'warn' }),
    finding('A05', {}),
    finding('A08', { status: 'skip', waitsFor: ['A05'] }),
    finding('A01', { status: 'pass' }),
    finding('S04', { owner: 'partner' }),
  ],
  auditor: readAuditorReport('#### Er is meer dan 1 token uitgedeeld.').items,
  owners: ['afasAdmin'],
  language: 'nl',
  at: Date.UTC(2026, 10, 25),
};

describe('the to-do list', () => {
  it('holds what its owner can do, what is needed before what deserves attention, in both menu languages', () => {
    const text = todoDocument(order, 'text');
    expect(text.match(/^\d+\. .*$/gm)).toEqual([
      '1. A05 titel (A05, Nodig)',
      '2. A13 titel (A13, Aandachtspunt)',
      '3. Er is meer dan één token uitgedeeld (A02, Aandachtspunt)',
    ]);
    expect(text).toContain('Waar: Algemeen / Beheer | General / Management');
    expect(text).toContain('zolang bovenstaande niet is opgelost: A08');
    expect(text).toContain('12345 (acceptatie)');
    expect(text).not.toContain('S04');
    expect(todoDocument({ ...order, owners: ['afasAdmin', 'partner'] }, 'text')).toContain('S04 titel');
  });

  it('is text that cannot start a line of its own, and a page in which nothing runs or is fetched', () => {
    expect(todoDocument(order, 'text')).not.toMatch(/^Bcc:/m);
    const page = todoDocument({ ...order, language: 'en' }, 'html');
    expect(page).toContain('<html lang="en">');
    expect(page).not.toContain('<img');
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(page).not.toMatch(/<script|<link|src=["h]|href=|url\(/);
    expect(page).toContain('default-src &#39;none&#39;');
  });

  it('says so when there is nothing to do', () => {
    expect(todoDocument({ ...order, findings: [], auditor: [] }, 'text')).toContain('Er zijn geen open punten.');
  });
});
