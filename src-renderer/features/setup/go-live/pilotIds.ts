/** As the connection file takes them (`pilot.contactIds`). */
const contactId = /^[A-Za-z0-9_-]{1,60}$/;
export const pilotMax = 1_000;

/** The ContactIds in a pasted text, each once, and what is none. Separated by spaces, commas, semicolons or lines. */
export function idsIn(text: string): { readonly ids: string[]; readonly wrong: string[] } {
  const parts = [...new Set(text.split(/[\s,;]+/).filter(Boolean))].map((part) => part.replace(/^["']+|["']+$/g, ''));
  return {
    ids: parts.filter((part) => contactId.test(part)),
    wrong: parts.filter((part) => part !== '' && !contactId.test(part)),
  };
}

/** A pilot with more contacts: each once, in the order in which they were added, and no more than fit. */
export function withIds(
  now: readonly string[],
  ids: readonly string[],
): { readonly ids: string[]; readonly cut: boolean } {
  const all = [...new Set([...now, ...ids])];
  return { ids: all.slice(0, pilotMax), cut: all.length > pilotMax };
}
