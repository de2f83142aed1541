import { type SyntheticEvent, useRef, useState } from 'react';
import type { GivenCredential } from '../../../src-shared/domain/credential.ts';
import { useOneWay } from '../../app/client/useOneWay.ts';
import { fieldsOf, givenIn, type Way } from './givenIn.ts';

/**
 * A form that takes a credential. What is typed or pasted stands in the fields only, is sent once and then cleared,
 * whatever came of it; no state of the window ever holds it.
 */
export function useSecretForm<View>(
  way: Way,
  keep: (given: GivenCredential) => Promise<View>,
  onKept: (view: View) => void,
) {
  const form = useRef<HTMLFormElement>(null);
  const [empty, setEmpty] = useState<readonly string[]>([]);
  const { pending, fault, send } = useOneWay();
  const focus = (name: string | undefined): void =>
    form.current?.querySelector<HTMLInputElement>(`input[name="${name}"]`)?.focus();

  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    if (!form.current) return;
    const { given, missing } = givenIn(way, new FormData(form.current));
    setEmpty(missing);
    if (!given) return focus(missing[0]);
    const view = await send(() => keep(given));
    form.current?.reset();
    if (view) onKept(view);
    else focus(fieldsOf(way)[0]);
  };
  const clear = (): void => {
    form.current?.reset();
    setEmpty([]);
  };
  return { form, empty, pending, fault, submit, clear };
}
