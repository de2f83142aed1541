import { connectionName, connectionTitle } from '../../../../src-shared/domain/connection.ts';
import type { Command, Context } from '../command.ts';
import { usageFault } from '../parse.ts';
import { forgetSecretsOf, replaceSecrets, testSecrets } from './connection-secrets.ts';
import { importConnection } from './connection-import.ts';

const name = 'connection';

/** What each action takes: the names of its arguments. */
const actions = {
  import: { needs: ['FILE'], run: importConnection },
  list: { needs: [], run: list },
  show: { needs: ['NAME'], run: show },
  export: { needs: ['NAME'], run: show },
  rename: { needs: ['NAME', 'NEW'], run: rename },
  duplicate: { needs: ['NAME', 'NEW'], run: duplicate },
  remove: { needs: ['NAME'], run: remove },
  secrets: { needs: ['NAME'], run: replaceSecrets },
  test: { needs: ['NAME'], run: testSecrets },
  forget: { needs: ['NAME'], run: forgetSecretsOf },
} as const satisfies Record<
  string,
  { needs: readonly string[]; run: (context: Context, first: string, second: string) => Promise<number> }
>;

type Action = keyof typeof actions;

export const connectionCommand: Command = {
  name,
  usage: [
    'connection import FILE [--secrets FILE|-]',
    'connection list',
    'connection show NAME',
    'connection export NAME',
    'connection rename NAME NEW [--title TITLE]',
    'connection duplicate NAME NEW [--title TITLE]',
    'connection remove NAME',
    'connection secrets NAME --secrets FILE|-',
    'connection test NAME [--side afas|spotler]',
    'connection forget NAME [--side afas|spotler]',
  ],
  text: 'command.connection',
  options: {
    secrets: { type: 'string', value: 'FILE|-', text: 'option.secrets' },
    title: { type: 'string', value: 'TITLE', text: 'option.title' },
    side: { type: 'string', value: 'afas|spotler', text: 'option.side' },
  },
  async run(context) {
    const [action, ...given] = context.args;
    const wrong = (key: 'problem.missingArgument' | 'problem.extraArgument', argument: string) =>
      usageFault(context.language, name, key, { argument: argument.slice(0, 60) });
    if (action === undefined) throw wrong('problem.missingArgument', Object.keys(actions).join('|'));
    if (!isAction(action)) throw wrong('problem.extraArgument', action);
    const { needs, run } = actions[action];
    const missing = needs[given.length];
    if (missing !== undefined) throw wrong('problem.missingArgument', missing);
    const extra = given[needs.length];
    if (extra !== undefined) throw wrong('problem.extraArgument', extra);
    const [first = '', second = ''] = given;
    return run(context, first, second);
  },
};

function isAction(text: string): text is Action {
  return Object.hasOwn(actions, text);
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

async function rename(context: Context, id: string, newName: string): Promise<number> {
  const composed = context.compose();
  const { title } = composed.files.get(id);
  await context.unlock(composed);
  await composed.services.connections.rename(id, validName(context, newName), titleAsked(context) ?? title);
  if (context.json) context.printJson({ renamed: id, connection: newName });
  else context.print(context.say('connection.renamed', { name: id, newName }));
  return 0;
}

async function duplicate(context: Context, id: string, newName: string): Promise<number> {
  const { files, services } = context.compose();
  const { title } = files.get(id);
  await services.connections.duplicate(id, validName(context, newName), titleAsked(context) ?? title);
  if (context.json) context.printJson({ duplicated: id, connection: newName });
  else context.print(context.say('connection.duplicated', { name: id, newName }));
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

function validName(context: Context, given: string): string {
  if (connectionName.safeParse(given).success) return given;
  throw usageFault(context.language, name, 'problem.badName', { value: given.slice(0, 60) });
}

function titleAsked(context: Context): string | undefined {
  const given = context.values['title'];
  if (given === undefined) return undefined;
  const parsed = connectionTitle.safeParse(given);
  if (parsed.success) return parsed.data;
  throw usageFault(context.language, name, 'problem.badValue', {
    option: '--title',
    value: String(given).slice(0, 40),
  });
}
