import type { ComponentType } from 'react';
import type { DraftView } from '../../../src-shared/contract/setup.ts';
import type { DraftPatch } from '../../../src-shared/domain/setup/patch.ts';

/** What every step of the wizard gets: the draft with everything that follows from it, and how to change it. */
export type StepProps = {
  readonly view: DraftView;
  /** Saves an answer; resolves with the draft as it is then. What goes wrong is shown by the wizard. */
  readonly save: (patch: DraftPatch) => Promise<DraftView>;
  /** Takes over a view that another call gave, or asks for a fresh one. */
  readonly refresh: (view?: DraftView) => void;
};

export type StepScreen = ComponentType<StepProps>;
