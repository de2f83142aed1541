import type { GivenCredential, Side } from '../../../../src-shared/domain/credential.ts';
import type { FaultData } from '../../../../src-shared/domain/fault.ts';
import { faultSentences } from '../../../../src-shared/text/fill.ts';
import { configuredSides } from '../../../vault/secrets.ts';
import type { Context } from '../command.ts';
import { exitCodeOfFault, exitCodes } from '../exit-codes.ts';
import { usageFault } from '../parse.ts';
import { printable } from './printable.ts';
import { readSecretsAt } from './read-secrets.ts';

const sideNames = { afas: 'AFAS', spotler: 'Spotler' } as const satisfies Record<Side, string>;

/** Replaces the credentials that are given, from a file or standard input; a side that is not given keeps its own. */
export async function replaceSecrets(context: Context, name: string): Promise<number> {
  const place = context.values['secrets'];
  if (typeof place !== 'string') {
    throw usageFault(context.language, 'connection', 'problem.missingArgument', { argument: '--secrets FILE|-' });
  }
  const { afas, spotler } = await readSecretsAt(place);
  const composed = context.compose();
  composed.files.get(name);
  await context.unlock(composed);
  const given: GivenCredential[] = [
    ...(afas ? [{ side: 'afas', ...afas } as const] : []),
    ...(spotler ? [{ side: 'spotler', ...spotler } as const] : []),
  ];
  for (const one of given) await composed.services.credentials.replace(name, one);
  const configured = configuredSides(composed.vault, name);
  const sides = given.map(({ side }) => sideNames[side]).join(', ') || '–';
  if (context.json) context.printJson({ connection: name, configured });
  else context.print(context.say('connection.secretsKept', { name, sides }));
  return 0;
}

/** Really signs in on both sides, or the one asked. The exit code is that of the first that does not let Pont in. */
export async function testSecrets(context: Context, name: string): Promise<number> {
  const composed = context.compose();
  composed.files.get(name);
  await context.unlock(composed);
  const results: { side: Side; fault: FaultData | null; environmentId: string | null; appName: string | null }[] = [];
  for (const side of sidesAsked(context)) {
    const { lastTest } = await composed.services.credentials.test(name, side, context.signal);
    const { fault = null, environmentId = null, appName = null } = lastTest ?? {};
    results.push({ side, fault, environmentId, appName });
  }
  if (context.json) {
    context.printJson({
      connection: name,
      ok: results.every(({ fault }) => fault === null),
      credentials: results.map(({ fault, ...result }) => ({ ...result, error: fault && errorOf(context, fault) })),
    });
  } else
    for (const { side, fault, environmentId, appName } of results) {
      const said = [environmentId, appName].filter((part) => part !== null).join(', ');
      if (fault === null)
        context.print(context.say('connection.testOk', { side: sideNames[side], said: said || 'ok' }));
      else {
        const { message, remedy } = errorOf(context, fault);
        context.print(printable(`${sideNames[side]}: ${message}`));
        context.print(printable(`  ${context.say('remedy')}: ${remedy}`));
      }
    }
  const [failed] = results.flatMap(({ fault }) => fault ?? []);
  return failed ? exitCodeOfFault(failed.kind) : exitCodes.done;
}

export async function forgetSecretsOf(context: Context, name: string): Promise<number> {
  const composed = context.compose();
  composed.files.get(name);
  await context.unlock(composed);
  for (const side of sidesAsked(context)) await composed.services.credentials.forget(name, side);
  const configured = configuredSides(composed.vault, name);
  const sides = sidesAsked(context)
    .map((side) => sideNames[side])
    .join(', ');
  if (context.json) context.printJson({ connection: name, configured });
  else context.print(context.say('connection.forgotten', { name, sides }));
  return 0;
}

function errorOf(context: Context, fault: FaultData) {
  return { code: fault.code, ...faultSentences(fault, context.language), owner: fault.owner };
}

function sidesAsked(context: Context): readonly Side[] {
  const { side } = context.values;
  if (side === undefined) return ['afas', 'spotler'];
  if (side === 'afas' || side === 'spotler') return [side];
  throw usageFault(context.language, 'connection', 'problem.badValue', {
    option: '--side',
    value: String(side).slice(0, 40),
  });
}
