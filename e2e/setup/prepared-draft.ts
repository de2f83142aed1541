import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import type { contract } from '../../src-shared/contract/index.ts';
import type { DraftView } from '../../src-shared/contract/setup.ts';
import type { SetupStep } from '../../src-shared/domain/setup/step.ts';
import type { World } from '../scenarios/world.ts';

export type Api = ContractRouterClient<typeof contract>;

/** The contract of a served app, as a second window would call it. */
export function apiOf(address: string): Api {
  const { origin, hash } = new URL(address);
  const authorization = `Bearer ${hash.replace(/^#token=/, '')}`;
  return createORPCClient(new RPCLink({ url: `${origin}/rpc`, headers: { authorization, origin } }));
}

type Prepared = { readonly api: Api; readonly world: World };

/** A draft of "Acme BV" of which everything before this step is done. */
export async function preparedDraft({ api, world }: Prepared, until: SetupStep): Promise<DraftView> {
  const { setup } = api;
  const { id: draft } = await setup.start({});
  await setup.save({
    draft,
    patch: { change: { step: 'customer', answers: { title: 'Acme BV', name: 'acme' } }, confirm: 'customer' },
  });
  await setup.afas.paste({ draft, text: `O12345AA\n${world.ready.afas.token}` });
  await setup.save({
    draft,
    patch: { change: { step: 'afas', answers: { baseUrl: world.ready.afas.baseUrl } }, confirm: 'afas' },
  });
  await setup.afas.connect({ draft });
  await setup.afas.choose({ draft, getConnector: 'Pont_Contacts' });
  const { key, secret } = world.ready.spotler;
  await setup.credentials.set({ draft, credential: { kind: 'spotler', key, secret } });
  const spotler = { step: 'spotler', answers: { baseUrl: world.ready.spotler.baseUrl, dedup: 'externalId' } } as const;
  await setup.save({ draft, patch: { change: spotler, confirm: 'spotler' } });
  await setup.spotler.connect({ draft });
  const { jobId } = await api.checks.start({ subject: { draft } });
  for await (const _ of await api.checks.watch({ jobId }));
  await setup.save({ draft, patch: { confirm: 'requirements' } });
  if (until === 'permissions' || until === 'dryRun' || until === 'goLive') await mapFields(api, draft);
  if (until === 'dryRun' || until === 'goLive') await mapPermissions(api, draft);
  if (until === 'goLive') await lookAtDryRun(api, draft);
  return setup.save({ draft, patch: { at: until } });
}

async function mapFields({ setup }: Api, draft: string): Promise<void> {
  const { suggestions } = await setup.fields.suggest({ draft });
  const fields = suggestions.map(({ afas, spotler, direction, write }) => ({
    afas,
    spotler,
    direction,
    ...(write ? { write: { entity: write.entity, field: write.field } } : {}),
  }));
  await setup.save({ draft, patch: { change: { step: 'fields', answers: { fields } }, confirm: 'fields' } });
}

async function mapPermissions({ setup }: Api, draft: string): Promise<void> {
  const permissions = (await setup.permissions.suggest({ draft })).suggestions.map(({ afas, bit, write }) => ({
    afas,
    bit,
    ...(write ? { write: { entity: write.entity, field: write.field } } : { direction: 'toSpotler' as const }),
  }));
  const change = { step: 'permissions', answers: { permissions } } as const;
  await setup.save({ draft, patch: { change, confirm: 'permissions' } });
}

async function lookAtDryRun({ setup, sync }: Api, draft: string): Promise<void> {
  const { jobId } = await setup.dryRun.start({ draft });
  for await (const _ of await sync.watch({ jobId }));
  const report = await setup.dryRun.report({ draft });
  await setup.dryRun.seen({ draft, fingerprint: report?.fingerprint ?? '' });
}
