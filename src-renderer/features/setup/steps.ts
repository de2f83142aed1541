import type { SetupStep } from '../../../src-shared/domain/setup/step.ts';
import { AfasStep } from './afas/AfasStep.tsx';
import { CustomerStep } from './customer/CustomerStep.tsx';
import { SpotlerStep } from './spotler/SpotlerStep.tsx';
import type { StepScreen } from './step.ts';
import { DryRunStep } from './dry-run/DryRunStep.tsx';
import { FieldsStep } from './fields/FieldsStep.tsx';
import { GoLiveStep } from './go-live/GoLiveStep.tsx';
import { PermissionsStep } from './permissions/PermissionsStep.tsx';

/** The screen of each step; null for one that is not there yet. */
export const stepScreens: Readonly<Record<SetupStep, StepScreen | null>> = {
  customer: CustomerStep,
  afas: AfasStep,
  spotler: SpotlerStep,
  requirements: null,
  fields: FieldsStep,
  permissions: PermissionsStep,
  dryRun: DryRunStep,
  goLive: GoLiveStep,
};
