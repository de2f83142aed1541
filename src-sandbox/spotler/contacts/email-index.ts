/** Contacts by e-mail address, without regard to case. Several contacts may share one. */
export type EmailIndex = {
  /** Oldest contact first. */
  find(email: string): readonly number[];
  move(contact: number, from: string | null, to: string | null): void;
};

export const createEmailIndex = (): EmailIndex => {
  // Nearly every address belongs to one contact; a bare number weighs far less than an array.
  const contacts = new Map<string, number | readonly number[]>();
  const find = (email: string): readonly number[] => {
    const found = contacts.get(email.toLowerCase());
    return found === undefined ? [] : typeof found === 'number' ? [found] : found;
  };
  const put = (email: string, found: readonly number[]): void => {
    const [only] = found;
    if (only === undefined) contacts.delete(email.toLowerCase());
    else contacts.set(email.toLowerCase(), found.length === 1 ? only : found);
  };
  return {
    find,
    move(contact, from, to) {
      if (from?.toLowerCase() === to?.toLowerCase()) return;
      if (from !== null) {
        put(
          from,
          find(from).filter((other) => other !== contact),
        );
      }
      if (to !== null) {
        put(
          to,
          [...find(to), contact].sort((a, b) => a - b),
        );
      }
    },
  };
};
