export type PassphraseMistake = 'missing' | 'differs';

/** What keeps a passphrase from being sent, or null. Whether it is a good or the right one is the vault's to say. */
export function passphraseMistake(state: 'new' | 'locked', first: string, again: string): PassphraseMistake | null {
  if (first === '') return 'missing';
  return state === 'new' && first !== again ? 'differs' : null;
}
