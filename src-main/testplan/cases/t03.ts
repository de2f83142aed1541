import { Fault } from '../../../src-shared/domain/fault.ts';
import type { Case } from '../case.ts';
import { skip } from '../verdict.ts';

/** The three UpdateConnectors are on the app connector and tell their fields. */
export const t03: Case = {
  id: 'T03',
  group: 'connection',
  requirements: ['R2', 'R6', 'R10', 'R11'],
  needs: [],
  usesCanaries: false,
  byHand: false,
  timed: false,
  async run(stage) {
    if (stage.connection.writeBack === 'none') skip('writeBack.none');
    for (const connector of ['KnContact', 'KnPerson', 'KnOrganisation'] as const) {
      const fields = await stage.customer.afas.updateFields(connector, stage.signal).catch((thrown: unknown) => {
        if (thrown instanceof Fault && thrown.code === 'afas.connectorNotAuthorised') return thrown.code;
        throw thrown;
      });
      const told = typeof fields === 'string' ? { count: 0, code: fields } : { count: fields.length, code: '' };
      stage.expect(told.count > 0, 'update.authorised', { connector, ...told });
    }
  },
};
