import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { text } from 'node:stream/consumers';
import { Fault } from '../../../../src-shared/domain/fault.ts';
import { readConnection, readSecretsFile } from '../../../store/read-connection.ts';
import { configuredSides, writeSecrets } from '../../../vault/secrets.ts';
import type { Command, Context } from '../command.ts';
import { usageFault } from '../parse.ts';

const name = 'connection';
const maxBytes = 1_000_000;

export const connectionCommand: Command = {
  name,
  usage: [
    'connection import FILE [--secrets FILE|-]',
    'connection list',
    'connection show NAME',
    'connection export NAME',
    'connection remove NAME',
  ],
  text: 'command.connection',
  options: { secrets: { type: 'string', value: 'FILE|-', text: 'option.secrets' } },
  async run(context) {
    const [action, argument, extra] = context.args;
    if (extra !== undefined) throw usageFault(context.language, name, 'problem.extraArgument', { argument: extra });
    const needed = (what: string): string => {
      if (argument === undefined)
        throw usageFault(context.language, name, 'problem.missingArgument', { argument: what });
      return argument;
    };
    switch (action) {
      case 'import':
        return importConnection(context, needed('FILE'));
      case 'list':
        return list(context);
      case 'show':
      case 'export':
        return show(context, needed('NAME'));
      case 'remove':
        return remove(context, needed('NAME'));
      default: {
        const argument_ = action ?? 'import|list|show|export|remove';
        const key = action === undefined ? 'problem.missingArgument' : 'problem.extraArgument';
        throw usageFault(context.language, name, key, { argument: argument_.slice(0, 60) });
      }
    }
  },
};

async function importConnection(context: Context, file: string): Promise<number> {
  const connection = readConnection(readSmall(file), basename(file));
  const given = context.values['secrets'];
  const secrets =
    typeof given === 'string'
      ? readSecretsFile(given === '-' ? await text(process.stdin) : readSmall(given), basename(given))
      : {};
  const composed = context.compose();
  if (secrets.afas || secrets.spotler) await context.unlock(composed);
  composed.files.save(connection);
  await writeSecrets(composed.vault, connection.name, secrets);
  const configured = configuredSides(composed.vault, connection.name);
  const missing = [configured.afas ? null : 'AFAS', configured.spotler ? null : 'Spotler'].filter(
    (side) => side !== null,
  );
  if (context.json) {
    context.printJson({ connection: connection.name, configured });
  } else if (missing.length === 0) {
    context.print(context.say('connection.imported', { name: connection.name }));
  } else {
    const sides = missing.join(', ');
    context.print(context.say('connection.importedNoSecrets', { name: connection.name, sides }));
  }
  return 0;
}

function readSmall(file: string): string {
  try {
    if (statSync(file).size > maxBytes) throw new RangeError('too large');
    return readFileSync(file, 'utf8');
  } catch (thrown) {
    const code = thrown instanceof RangeError ? 'file.notJson' : 'file.unreadable';
    throw new Fault(code, { file: basename(file) }, { cause: thrown });
  }
}

async function list(context: Context): Promise<number> {
  const connections = context.compose().files.list();
  if (context.json) {
    context.printJson({
      items: connections.map(({ name: id, title, afas }) => ({ name: id, title, environment: afas.environment })),
    });
  } else if (connections.length === 0) context.print(context.say('connection.none'));
  else for (const { name: id, title, afas } of connections) context.print(`${id}  ${title}  ${afas.environment}`);
  return 0;
}

/** A connection holds no secrets, so showing and exporting are the same document. */
async function show(context: Context, id: string): Promise<number> {
  const connection = context.compose().files.get(id);
  if (context.json) context.printJson(connection);
  else context.print(JSON.stringify(connection, null, 2));
  return 0;
}

async function remove(context: Context, id: string): Promise<number> {
  const composed = context.compose();
  composed.files.get(id);
  await context.unlock(composed);
  await composed.services.connections.remove(id);
  if (context.json) context.printJson({ removed: id });
  else context.print(context.say('connection.removed', { name: id }));
  return 0;
}
