import { describe, expect, it } from 'vitest';
import { readAuditorReport } from './read-report.ts';

const token = '88537B2CBF2741E5B5A1620D15F963F93159C83CC55C4652B02D1D1ABA7A6D24';
const dutch = `## App Connector "Pont"
### Checklist voor deze App Connector
- [x] Een eigen set van GetConnectoren is in gebruik
- [ ] Alle GetConnector-velden hebben een geldige naam
#### Er is een token meer dan 12 maanden geleden uitgedeeld.
<token><version>1</version><data>${token}</data></token>
#### Er zijn geen IP-adres restricties ingericht.
#### Een melding die nog niemand kent
### Meldingen per GetConnector
#### Pont_Contacts
##### Deze GetConnector heeft velden die zijn gemarkeerd als privacy-gevoelig.
- Geboortedatum
- ${token}
##### Langzaam filter
`;
const english = `App Connector
Authorization group has more than 1 user.
A token has been issued that hasn't been called for more than 3 months.
Connector user has access to Profit Windows.
`;

describe('the report of the Auditor', () => {
  it('gives its points in our words, with what it names, and what is not recognised as it stands', () => {
    const { items, unknown } = readAuditorReport(dutch);
    expect(items.map(({ code, subject }) => [code, subject])).toEqual([
      ['fieldName', ''],
      ['oldToken', ''],
      ['noIpRules', ''],
      ['sensitive', 'Pont_Contacts, Geboortedatum, …'],
      ['slowFilter', 'Pont_Contacts'],
    ]);
    expect(items.map(({ check }) => check)).toEqual(['A04', 'A02', 'A03', 'A14', null]);
    expect(unknown).toEqual(['Een melding die nog niemand kent']);
  });

  it('can be plain text in English, and HTML', () => {
    expect(readAuditorReport(english).items.map(({ code }) => code)).toEqual([
      'manyUsers',
      'unusedToken',
      'profitAccess',
    ]);
    const page = `<html><body><h3>App Connector</h3><ul><li><input type="checkbox"> Alle GetConnectoren hebben een geldige naam</li>
      <li><input type="checkbox" checked> Alleen bekende velden zijn aanwezig</li></ul><h4>Er is meer dan 1 token uitgedeeld.</h4></body></html>`;
    expect(readAuditorReport(page).items.map(({ code }) => code)).toEqual(['connectorName', 'manyTokens']);
  });

  it('never carries a token along', () => {
    expect(JSON.stringify(readAuditorReport(dutch))).not.toContain(token.slice(0, 20));
  });

  it('is refused when it is something else', () => {
    for (const text of ['', 'Dear all, see you on Monday.', '# Shopping\n- [ ] milk', '<p>hello</p>']) {
      expect(() => readAuditorReport(text), text).toThrow('auditor.unreadable');
    }
  });
});
