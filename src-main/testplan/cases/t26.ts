import type { FaultKind } from '../../../src-shared/domain/fault.ts';
import type { ConditionAct } from '../act.ts';
import type { Case, Stage } from '../case.ts';
import { seeNoWrites } from '../see.ts';

type Disturbance = {
  readonly what: string;
  readonly act: ConditionAct;
  readonly back: ConditionAct;
  readonly wanted: FaultKind;
};

/** AFAS takes away the credential, the GetConnector or a column: the run stops before any write and names the cause. */
export const t26: Case = {
  id: 'T26',
  group: 'safety',
  requirements: ['R10'],
  needs: [],
  usesCanaries: true,
  byHand: true,
  timed: false,
  async run(stage) {
    const { permissions, fields, afas } = stage.connection;
    const column = permissions[0]?.afas ?? fields[0]?.afas ?? afas.columns.email;
    const all: readonly Disturbance[] = [
      { what: 'token', act: { do: 'revokeToken' }, back: { do: 'restoreToken' }, wanted: 'credentials' },
      {
        what: afas.getConnector,
        act: { do: 'blockConnector' },
        back: { do: 'unblockConnector' },
        wanted: 'requirement',
      },
      {
        what: column,
        act: { do: 'removeColumn', column },
        back: { do: 'restoreColumn', column },
        wanted: 'requirement',
      },
    ];
    for (const one of all) await seeStop(stage, one);
    seeNoWrites(stage, await stage.sync());
  },
};

async function seeStop(stage: Stage, { what, act, back, wanted }: Disturbance): Promise<void> {
  await stage.person(act);
  const { fault, result } = await stage.tryRun();
  const code = fault?.code ?? result?.run.status ?? '#empty';
  stage.expect(fault !== null && fault.kind === wanted, 'stops.named', { what, code, wanted });
  await stage.person(back);
}
