import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectionFile } from '../../src-shared/domain/connection.ts';
import type { CheckFinding } from '../../src-shared/domain/check.ts';
import { type Composed, compose } from '../../src-main/hosts/compose.ts';
import { writeSecrets } from '../../src-main/vault/secrets.ts';
import { makeWorld, type World } from './world.ts';

type Judged = { readonly findings: readonly CheckFinding[]; of(status: string): string[] };

let world: World;
let composed: Composed;
beforeAll(async () => {
  // More than one page of AFAS, so that the checks of people really page.
  world = await makeWorld({ contacts: 6_000, seed: 4 });
  expect((await world.connect({ fields }, undefined, { contactType: 'Type' })).code).toBe(0);
  const folder = { dataFolder: world.data, language: 'en', sandboxProgram: '', version: '0' } as const;
  composed = compose(folder);
  await composed.vault.unlock('correct horse');
});
afterAll(async () => {
  await composed.close();
  await world.close();
});

/** Every column of Pont_Contacts but those with a role, so that A14 has nothing to say of a healthy connection. */
const fields = [
  ['FirstName', 'firstName'],
  ['Infix', 'infix'],
  ['LastName', 'lastName'],
  ['Function', 'jobTitle'],
  ['Phone', 'phoneNumber'],
  ['Company', 'organisation'],
  ['Street', 'street'],
  ['HouseNumber', 'houseNumber'],
  ['PostalCode', 'postalCode'],
  ['City', 'city'],
  ['Country', 'country'],
  ['Language', 'taal'],
  ['Segment', 'segment'],
].map(([afas, spotler]) => ({ afas, spotler }));

/** Judges through the services that every window stands on, over HTTP. */
async function check(getConnector: string, change: { token?: string; only?: string[] } = {}): Promise<Judged> {
  const document = world.connectionDocument({ fields, afas: { getConnector } }, { contactType: 'Type' });
  composed.files.save(connectionFile.parse(document));
  const { spotler } = world.secrets();
  await writeSecrets(composed.vault, 'acme', { afas: { token: change.token ?? world.ready.afas.token }, spotler });
  const findings: CheckFinding[] = [];
  const watch = { onFinding: (one: CheckFinding) => void findings.push(one), onProgress: () => undefined };
  const order = { subject: { connection: 'acme' }, only: change.only };
  (await composed.services.checks.run(order, watch, new AbortController().signal)).close();
  const sorted = findings.toSorted((one, other) => one.id.localeCompare(other.id));
  return { findings: sorted, of: (status) => sorted.filter((one) => one.status === status).map(({ id }) => id) };
}

describe('requirement checks against the sandbox', () => {
  it('a healthy GetConnector passes all; the made-up people give A13 something to say', async () => {
    const { findings, of } = await check('Pont_Contacts');
    expect(findings).toHaveLength(24);
    expect([of('fail'), of('skip'), of('warn')]).toEqual([[], [], ['A13']]);
    const ran = await world.pont('check', '-c', 'acme', '--json');
    expect([ran.code, ran.json()['ok']]).toEqual([0, true]);
  });

  it.each<[string, 'fail' | 'warn', string]>([
    ['Pont_NoPersonNo', 'fail', 'A05'],
    ['Pont_NoOrganisationId', 'fail', 'A05'],
    ['Pont_JoinDuplicates', 'fail', 'A05'],
    ['Pont_Blocked', 'fail', 'A04'],
    ['Pont_Dotted.Name', 'warn', 'A04'],
    ['Pont_NoEmail', 'fail', 'A06'],
    ['Pont_BlockedFiltered', 'fail', 'A06'],
    ['Pont_NoChangeDates', 'warn', 'A07'],
    ['Pont_ContactDateOnly', 'warn', 'A07'],
    ['Pont_HiddenRows', 'fail', 'A08'],
    ['Pont_TextNewsletter', 'fail', 'A10'],
    ['Pont_Hrm', 'warn', 'A12'],
  ])('%s: %s, and its cause is %s alone', async (getConnector, status, cause) => {
    const { findings, of } = await check(getConnector);
    expect(of('fail')).toEqual(status === 'fail' ? [cause] : []);
    expect(of('warn').filter((id) => id !== 'A13')).toEqual(status === 'warn' ? [cause] : []);
    const open = new Set([...of('fail'), ...of('skip')]);
    for (const { id, status: found, waitsFor } of findings) {
      if (found === 'skip')
        expect(
          waitsFor.some((one) => open.has(one)),
          id,
        ).toBe(true);
    }
    expect(findings.find(({ id }) => id === cause)?.nl.remedy).not.toBe('');
  });

  it('a token without KnPerson is A09, and what would be written waits for it', async () => {
    const { of, findings } = await check('Pont_Contacts', { token: world.ready.afas.restrictedToken });
    expect(of('fail')).toEqual(['A09']);
    expect(of('skip')).toEqual(['A11']);
    expect(findings.find(({ id }) => id === 'A09')?.en.detail).toContain('KnPerson');
  });

  it('only chosen checks are told, with the cause that keeps them from being judged', async () => {
    expect((await check('Pont_Contacts', { only: ['A13'] })).findings.map(({ id }) => id)).toEqual(['A13']);
    const held = await check('Pont_HiddenRows', { only: ['A13', 'S05'] });
    expect(held.findings.map(({ id, status }) => [id, status])).toEqual([
      ['A08', 'fail'],
      ['A13', 'skip'],
      ['S05', 'pass'],
    ]);
    const ran = await world.pont('check', '-c', 'acme', '--only', 'a13', '--json');
    expect([ran.code, (ran.json()['checks'] as { id: string }[]).map(({ id }) => id)]).toEqual([3, ['A08', 'A13']]);
    expect((await world.pont('check', '-c', 'acme', '--only', 'A99')).code).toBe(2);
    await expect(check('Pont_Contacts', { only: ['A99'] })).rejects.toMatchObject({ code: 'checks.notKnown' });
  });

  it('the people behind a finding are listed, and their number is what the check counted', async () => {
    const { findings } = await check('Pont_Contacts', { only: ['A13'] });
    const listed = (await world.pont('check', '-c', 'acme', '--people', 'A13', '--json')).json()['items'] as {
      contactId: string;
      email: string | null;
      message: string;
    }[];
    expect(listed.length).toBeGreaterThan(100);
    const sentences: Record<string, string> = { noEmail: 'No e-mail address', sharedAddress: 'Shares the e-mail' };
    for (const [list, sentence] of Object.entries(sentences)) {
      const count = findings[0]?.people.find((one) => one.list === list)?.count;
      expect(
        listed.filter(({ message }) => message.includes(sentence)),
        list,
      ).toHaveLength(count ?? -1);
    }
    const addresses = listed.flatMap(({ email, message }) =>
      message.includes('Shares') ? [email?.toLowerCase()] : [],
    );
    for (const address of addresses) expect(addresses.filter((one) => one === address).length).toBeGreaterThan(1);
    const file = join(world.folder, 'a13.csv');
    expect((await world.pont('check', '-c', 'acme', '--people', 'A13', '--export', file)).code).toBe(0);
    const lines = readFileSync(file, 'utf8').trim().split('\r\n');
    expect(lines).toHaveLength(listed.length + 1);
    expect(lines.some((line) => /(^|;)=/.test(line))).toBe(false);
  });

  it('refused credentials and an IP restriction name themselves, and a clock that is off only warns', async () => {
    const wrong = await check('Pont_Contacts', { token: '<token><version>1</version><data>00</data></token>' });
    expect(wrong.of('fail')).toEqual(['A02']);
    expect((await world.pont('check', '-c', 'acme', '--json')).code).toBe(4);
    await world.control('POST', '/afas/faults', { kind: 'status', status: 403, times: 100 });
    expect((await check('Pont_Contacts')).of('fail')).toEqual(['A03']);
    await world.control('DELETE', '/afas/faults');
    await world.control('POST', '/afas/faults', { kind: 'clockSkew', seconds: 600, times: 'unlimited' });
    const skewed = await check('Pont_Contacts', { only: ['X01'] });
    await world.control('DELETE', '/afas/faults');
    expect(skewed.of('warn')).toEqual(['X01']);
    expect(skewed.findings[0]?.en.detail).toContain('10 minutes from AFAS and nothing from Spotler');
  });
});

describe('checks that lay both sides beside each other', () => {
  it('find what differs, what has no link, and who else writes; what Pont wrote itself is neither', async () => {
    const other = await makeWorld({ contacts: 60, seed: 2 });
    try {
      const { act, pont } = other;
      const verdicts = async (
        name = 'acme',
      ): Promise<Map<string, { status: string; people: unknown[]; detail: string }>> => {
        const ran = await pont('check', '-c', name, '--only', 'S04,X04,X05', '--json');
        const found = ran.json()['checks'] as { id: string; status: string; people: unknown[]; detail: string }[];
        return new Map(found.map((one) => [one.id, one]));
      };
      const who = async (id: string) =>
        (
          (await pont('check', '-c', 'acme', '--people', id, '--json')).json()['items'] as {
            contactId: string;
            code: string;
          }[]
        )
          .map(({ contactId, code }) => `${code} ${contactId}`)
          .toSorted();
      await other.connect();
      expect((await pont('sync', '-c', 'acme')).code).toBe(0);
      expect([...(await verdicts()).values()].map(({ status }) => status)).toEqual(['pass', 'pass', 'pass']);

      const { items } = (await act('spotler', 'contacts')) as {
        items: { contact: { externalId: string; properties: { permissions: { bit: number; enabled: boolean }[] } } }[];
      };
      const fans = items
        .filter(({ contact }) => contact.properties.permissions.some(({ bit, enabled }) => bit === 1 && enabled))
        .map(({ contact }) => contact.externalId);
      const [unsubscribed = '', optedOut = '', blocked = '', bounced = '', ...rest] = fans;
      await act('spotler', 'unsubscribe', { externalId: unsubscribed, bit: 1 });
      await act('spotler', 'globalOptOut', { externalId: optedOut });
      await act('spotler', 'hardBounce', { externalId: bounced });
      await act('afas', 'blockContact', { contactId: Number(blocked) });
      await act('spotler', 'importContact', { properties: { email: 'form@example.nl', firstName: 'Form' } });
      await act('spotler', 'importContact', { properties: { email: 'crm@example.nl' }, externalId: 'CRM-1' });
      for (const externalId of rest.slice(0, 3)) {
        await act('afas', 'editPerson', { contactId: Number(externalId), fields: { FirstName: `Nieuw${externalId}` } });
        await act('spotler', 'manualEdit', { externalId, properties: { firstName: `Nieuw${externalId}` } });
      }

      const found = await verdicts();
      expect(found.get('X04')).toMatchObject({
        status: 'warn',
        people: [
          { list: 'optedOutInSpotler', count: 2 },
          { list: 'optedOutInAfas', count: 1 },
        ],
      });
      expect(await who('X04')).toEqual(
        [
          `contact.optedOutInSpotler ${unsubscribed}`,
          `contact.optedOutInSpotler ${optedOut}`,
          `contact.optedOutInAfas ${blocked}`,
        ].toSorted(),
      );
      expect(found.get('S04')).toMatchObject({
        status: 'warn',
        people: [
          { list: 'foreignId', count: 1 },
          { list: 'noExternalId', count: 1 },
        ],
      });
      expect(found.get('X05')).toMatchObject({ status: 'warn', people: [{ list: 'changedElsewhere', count: 3 }] });
      expect(await who('X05')).toEqual(
        rest
          .slice(0, 3)
          .map((id) => `contact.changedElsewhere ${id}`)
          .toSorted(),
      );

      // To a connection without a past, the first one is the other link that still writes.
      const beta = other.write('beta.json', { ...other.connectionDocument(), name: 'beta' });
      await pont('connection', 'import', beta, '--secrets', other.write('beta-secrets.json', other.secrets()));
      const fresh = await verdicts('beta');
      expect(fresh.get('S04')?.detail).toContain('that Pont has not written: ');
      expect(fresh.get('X05')?.status).toBe('warn');
    } finally {
      await other.close();
    }
  });
});
