import { create } from 'zustand';

type Room = 'fields' | 'permissions';

const useStore = create<Readonly<Record<string, ReadonlySet<string>>>>(() => ({}));
const none: ReadonlySet<string> = new Set();

/** Suggestions that somebody ignored, by draft and step, as long as this window is open. */
export function useIgnored(draft: string, room: Room) {
  const key = `${draft} ${room}`;
  const ignored = useStore((all) => all[key] ?? none);
  return {
    ignored,
    ignore: (one: string): void => useStore.setState({ [key]: new Set([...ignored, one]) }),
    restore: (): void => useStore.setState({ [key]: none }),
  };
}
