import { afasFaults } from './afas.ts';
import type { FaultEntry } from './entry.ts';
import { hostFaults } from './host.ts';
import { httpFaults } from './http.ts';
import { runFaults } from './run.ts';
import { storeFaults } from './store.ts';
import { usageFaults } from './usage.ts';
import { filesFaults } from './files.ts';
import { spotlerFaults } from './spotler.ts';
import { testplanFaults } from './testplan.ts';
import { vaultFaults } from './vault.ts';
import { setupFaults } from './setup.ts';

const all = {
  ...runFaults,
  ...filesFaults,
  ...storeFaults,
  ...usageFaults,
  ...hostFaults,
  ...httpFaults,
  ...afasFaults,
  ...spotlerFaults,
  ...vaultFaults,
  ...testplanFaults,
  ...setupFaults,
};

export type FaultCode = keyof typeof all;

/** Every expected failure: kind, owner and both languages, by code. One file per room that raises them. */
export const faultCatalogue: Readonly<Record<FaultCode, FaultEntry>> = all;
