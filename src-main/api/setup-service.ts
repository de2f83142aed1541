import type { AnyContractProcedure, InferSchemaInput, InferSchemaOutput } from '@orpc/contract';
import type { setup } from '../../src-shared/contract/setup.ts';

type Call<Procedure extends AnyContractProcedure> = (
  input: InferSchemaOutput<NonNullable<Procedure['~orpc']['inputSchema']>>,
  signal: AbortSignal,
) => Promise<InferSchemaInput<NonNullable<Procedure['~orpc']['outputSchema']>>>;

type Calls<Room> = {
  readonly [Name in keyof Room]: Room[Name] extends AnyContractProcedure ? Call<Room[Name]> : Calls<Room[Name]>;
};

/** What setting up stands on: a method for each procedure, but for the dry run, which is a job. */
export type SetupService = Omit<Calls<typeof setup>, 'dryRun'> & {
  readonly dryRun: Omit<Calls<(typeof setup)['dryRun']>, 'start' | 'job'>;
};
