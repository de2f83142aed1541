import type { DraftView } from '../../../src-shared/contract/setup.ts';
import type { World } from '../world.ts';

type Call = (path: string, input?: unknown) => Promise<unknown>;

/**
 * Sets up a customer as a window does, from two keys to a running connection, with every way of entering a credential
 * along the way and whatever the steps show on the road. Gives the name of the connection.
 */
export async function fullSetup(call: Call, { afas, spotler }: World['ready'], wrong: string): Promise<string> {
  const { id: draft } = (await call('setup.start', {})) as DraftView;
  const save = (patch: object) => call('setup.save', { draft, patch });
  const credential = (given: object) => call('setup.credentials.set', { draft, credential: given });
  const answers = (step: string, given: object) => save({ change: { step, answers: given }, at: step, confirm: step });

  await answers('customer', { title: 'Set up', name: 'set-up' });
  const text = `Beste, omgeving O12345AA, token ${afas.token}`;
  await call('setup.afas.paste', { draft, text, apply: false });
  await call('setup.afas.paste', { draft, text });
  await credential({ kind: 'afasToken', token: `no token, but ${afas.clientSecret}` });
  await credential({ kind: 'afasOauth', clientId: wrong, clientSecret: wrong });
  await answers('afas', { baseUrl: afas.baseUrl });
  await call('setup.afas.connect', { draft });
  await credential({ kind: 'afasOauth', clientId: afas.clientId, clientSecret: afas.clientSecret });
  await call('setup.afas.connect', { draft });
  await call('setup.credentials.forget', { draft, side: 'afas' });
  await credential({ kind: 'afasToken', token: Buffer.from(afas.token).toString('base64') });
  await call('setup.afas.connect', { draft });
  await call('setup.afas.look', { draft, getConnector: 'Pont_Contacts', reveal: true });
  await call('setup.afas.choose', { draft, getConnector: 'Pont_Contacts' });
  await credential({ kind: 'spotler', key: spotler.key, secret: wrong });
  await answers('spotler', { baseUrl: spotler.baseUrl, dedup: 'externalId' });
  await call('setup.spotler.connect', { draft });
  await credential({ kind: 'spotler', key: spotler.key, secret: spotler.secret });
  await call('setup.spotler.connect', { draft });

  const { jobId: checked } = (await call('checks.start', { subject: { draft } })) as { jobId: string };
  await call('checks.watch', { jobId: checked });
  await call('checks.people', { jobId: checked, lists: ['noEmail', 'sharedAddress'] });
  await call('checks.todo', { jobId: checked, format: 'html' });
  await call('checks.guide', { subject: { draft } });
  await call('setup.fields.suggest', { draft });
  await call('setup.fields.samples', { draft, reveal: true });
  await answers('fields', { fields: [{ afas: 'LastName', spotler: 'lastName' }] });
  await call('setup.permissions.suggest', { draft });
  await answers('permissions', { permissions: [{ afas: 'Newsletter', bit: 1, direction: 'toSpotler' }] });

  const { jobId } = (await call('setup.dryRun.start', { draft })) as { jobId: string };
  await call('sync.watch', { jobId });
  const report = (await call('setup.dryRun.report', { draft })) as { fingerprint: string };
  await call('setup.dryRun.people', { draft, list: 'all' });
  await call('setup.dryRun.csv', { draft, list: 'all' });
  await call('setup.dryRun.seen', { draft, fingerprint: report.fingerprint });
  await call('setup.get', { draft });
  await call('setup.list');
  return ((await call('setup.goLive', { draft, automatic: false })) as { name: string }).name;
}
