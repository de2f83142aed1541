import type { SetupStep } from '../../../src-shared/domain/setup/step.ts';
import { AfasStep } from './afas/AfasStep.tsx';
import { CustomerStep } from './customer/CustomerStep.tsx';
import { RequirementsStep } from './requirements/RequirementsStep.tsx';
import { SpotlerStep } from './spotler/SpotlerStep.tsx';
import type { StepScreen } from './step.ts';

/** The screen of each step; null for one that is not there yet. */
export const stepScreens: Readonly<Record<SetupStep, StepScreen | null>> = {
  customer: CustomerStep,
  afas: AfasStep,
  spotler: SpotlerStep,
  requirements: RequirementsStep,
  fields: null,
  permissions: null,
  dryRun: null,
  goLive: null,
};
