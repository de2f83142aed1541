import type { SetupStep } from '../../../src-shared/domain/setup/step.ts';
import { AfasStep } from './afas/AfasStep.tsx';
import { CustomerStep } from './customer/CustomerStep.tsx';
import { DryRunStep } from './dry-run/DryRunStep.tsx';
import { FieldsStep } from './fields/FieldsStep.tsx';
import { GoLiveStep } from './go-live/GoLiveStep.tsx';
import { PermissionsStep } from './permissions/PermissionsStep.tsx';
import { RequirementsStep } from './requirements/RequirementsStep.tsx';
import { SpotlerStep } from './spotler/SpotlerStep.tsx';
import type { StepScreen } from './step.ts';

/** The screen of each step. */
export const stepScreens: Readonly<Record<SetupStep, StepScreen>> = {
  customer: CustomerStep,
  afas: AfasStep,
  spotler: SpotlerStep,
  requirements: RequirementsStep,
  fields: FieldsStep,
  permissions: PermissionsStep,
  dryRun: DryRunStep,
  goLive: GoLiveStep,
};
