import { afasContact, rowId } from '../../engine/plan/contact.ts';
import { sameValue } from '../../engine/values/canonical.ts';
import type { Compared } from './fact-names.ts';
import type { Ask } from './ports.ts';
import type { SpotlerRead, Suspect } from './read-spotler-people.ts';

/** Lays both reads beside each other, on the shelf. */
export async function compare(ask: Ask, read: SpotlerRead | null): Promise<Compared> {
  const { shelf } = ask.ports;
  const both = shelf.markDifferences();
  const foreignIds = markForeign(ask);
  const others = shelf.markPutByOthers();
  const carried = read === null ? [] : await carriedByOthers(ask, read);
  shelf.mark('afas', 'changedElsewhere', carried);
  return {
    both,
    optedOutInSpotler: shelf.count('optedOutInSpotler'),
    optedOutInAfas: shelf.count('optedOutInAfas'),
    foreignIds,
    putByOthers: others.all,
    putLately: others.lately,
    carried: carried.length,
  };
}

/** External ids that AFAS does not show and that no earlier run knew either. */
function markForeign({ ports }: Ask): number {
  const { shelf, history } = ports;
  let count = 0;
  for (const ids of shelf.unknownIds()) {
    const known = history?.contacts(ids);
    const foreign = ids.filter((id) => known?.has(id) !== true);
    shelf.mark('spotler', 'foreignId', foreign);
    count += foreign.length;
  }
  return count;
}

/** Contacts of which a value changed in AFAS since Pont last wrote it, and stands in Spotler already. */
async function carriedByOthers(ask: Ask, { mapping, suspects }: SpotlerRead): Promise<string[]> {
  if (suspects.length === 0) return [];
  const { connection, ports, signal } = ask;
  const { getConnector, columns } = connection.afas;
  const byId = new Map(suspects.map((suspect) => [suspect.id, suspect]));
  const column = columns.contactId;
  const lookUp = { getConnector, orderBy: [column], column, values: [...byId.keys()] } as const;
  const carried: string[] = [];
  for await (const rows of ports.afas.readAny(lookUp, signal)) {
    for (const row of rows) {
      const id = rowId(mapping, row);
      const suspect = id === null ? undefined : byId.get(id);
      if (id !== null && suspect && isCarried(suspect, afasContact(mapping, row, id).fields, mapping)) carried.push(id);
    }
  }
  return carried;
}

function isCarried(
  { view, before }: Suspect,
  afas: ReturnType<typeof afasContact>['fields'],
  mapping: SpotlerRead['mapping'],
): boolean {
  return mapping.fields.some(({ property, kind }) => {
    if (!Object.hasOwn(before, property)) return false;
    const [was, here, there] = [before[property], afas[property], view.fields[property]].map((value) => value ?? null);
    return here !== null && !sameValue(kind, was ?? null, here ?? null) && sameValue(kind, here ?? null, there ?? null);
  });
}
