import { ownerNames } from '../../../../src-shared/text/owners.ts';
import { checkConnection } from '../../../checks/index.ts';
import { openSides } from '../../link.ts';
import { type Command, connectionOption } from '../command.ts';
import { exitCodeOfFault, exitCodes } from '../exit-codes.ts';
import { connectionOf, noArguments } from './connection-of.ts';
import type { FaultKind } from '../../../../src-shared/domain/fault.ts';

export const checkCommand: Command = {
  name: 'check',
  usage: ['check -c NAME'],
  text: 'command.check',
  options: connectionOption,
  async run(context) {
    noArguments(context, 'check');
    const composed = context.compose();
    const connection = connectionOf(context, composed, 'check');
    await context.unlock(composed);
    const sides = await openSides(connection, composed.vault);
    const ports = { ...sides, now: () => Date.now() };
    const { verdicts, causes } = await checkConnection(connection, ports, context.language, context.signal);
    const failed = verdicts.filter(({ status }) => status === 'fail').length;
    if (context.json) context.printJson({ connection: connection.name, ok: failed === 0, checks: verdicts });
    else {
      for (const { id, status, title, detail, remedy, owner } of verdicts) {
        context.print(`${id}  ${context.say(`check.${status}`).padEnd(12)} ${title}`);
        if (status !== 'pass' && detail !== '') context.print(`     ${detail}`);
        if (remedy !== '')
          context.print(`     ${context.say('remedy')}: ${remedy} (${ownerNames[context.language][owner]})`);
      }
      context.print(failed === 0 ? context.say('check.ok') : context.say('check.notOk', { count: failed }));
    }
    return exitCodeOfCauses(causes);
  },
};

/** Refused credentials and an unreachable side say more than "not met". */
function exitCodeOfCauses(causes: readonly FaultKind[]): number {
  const codes = causes.map(exitCodeOfFault);
  const telling = [exitCodes.credentials, exitCodes.unreachable].find((code) => codes.includes(code));
  return codes.length === 0 ? exitCodes.done : (telling ?? exitCodes.requirement);
}
