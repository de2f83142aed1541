import { basename } from 'node:path';
import { readConnection } from '../../../store/read-connection.ts';
import { configuredSides, writeSecrets } from '../../../vault/secrets.ts';
import type { Context } from '../command.ts';
import { readSecretsAt, readSmall } from './read-secrets.ts';

/** Adds or replaces a connection from its file. Everything given is judged before anything is kept. */
export async function importConnection(context: Context, file: string): Promise<number> {
  const connection = readConnection(readSmall(file), basename(file));
  const given = context.values['secrets'];
  const secrets = typeof given === 'string' ? await readSecretsAt(given) : {};
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
