import { create } from 'zustand';

/** Fields in which something stands that is not on its way yet. */
export const useTyping = create<{ readonly fields: ReadonlySet<string> }>(() => ({ fields: new Set() }));

export function noteTyping(field: string, typing: boolean): void {
  useTyping.setState(({ fields }) => {
    const next = new Set(fields);
    if (typing) next.add(field);
    else next.delete(field);
    return { fields: next };
  });
}
