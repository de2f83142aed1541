import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import type { contract } from '../../../src-shared/contract/index.ts';
import { makeLink } from './link.ts';

/** The contract, callable. */
export const client: ContractRouterClient<typeof contract> = createORPCClient(makeLink());

/** The contract as TanStack Query options and keys. */
export const api = createTanstackQueryUtils(client);
