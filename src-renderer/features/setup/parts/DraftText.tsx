import { TextInput, type TextInputProps } from '@mantine/core';
import { useEffect, useId, useRef, useState } from 'react';
import classes from './DraftField.module.css';
import { noteTyping } from './typing.ts';

/** Pause in typing after which an answer is saved, in milliseconds. */
const pause = 400;

type Props = Pick<
  TextInputProps,
  'label' | 'inputWrapperOrder' | 'description' | 'placeholder' | 'inputMode' | 'className'
> & {
  /** As the draft has it. */
  readonly value: string;
  /** The sentence beside it, if its answer is wrong. */
  readonly issue: string | null;
  /** Null takes the answer away. What it gives back is waited for before the draft is believed again. */
  readonly onSave: (text: string | null) => unknown;
  /** Told at each keystroke, before it is saved. */
  readonly onType?: (text: string) => void;
  readonly onLeave?: () => void;
  readonly readOnly?: boolean;
};

/**
 * A text that is saved when typing pauses or the field is left. What was typed stays on screen whatever comes back; only
 * a draft that changed elsewhere replaces it.
 */
export function DraftText({ value, issue, onSave, onType, onLeave, ...input }: Props) {
  const field = useId();
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  const [sent, setSent] = useState(value);
  const [going, setGoing] = useState(0);
  if (value !== known) {
    setKnown(value);
    // While something typed here is under way, or still to be sent, what comes in is of before it.
    if (going === 0 && typed === sent) {
      setSent(value);
      setTyped(value);
    }
  }
  const save = (): void => {
    if (typed === sent) return;
    setSent(typed);
    setGoing((count) => count + 1);
    void Promise.resolve(onSave(typed === '' ? null : typed)).finally(() => setGoing((count) => count - 1));
  };
  const saveNow = useRef(save);
  useEffect(() => {
    saveNow.current = save;
  });
  useEffect(() => {
    if (typed === sent) return undefined;
    noteTyping(field, true);
    const timer = setTimeout(() => saveNow.current(), pause);
    return () => {
      clearTimeout(timer);
      noteTyping(field, false);
    };
  }, [typed, sent, field]);
  // Leaving the step before the pause is over must not lose it.
  useEffect(() => () => saveNow.current(), []);
  return (
    <TextInput
      {...input}
      classNames={{ description: classes.small ?? '', error: classes.small ?? '' }}
      maxLength={2000}
      spellCheck={false}
      autoComplete="off"
      value={typed}
      error={issue}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onType?.(event.currentTarget.value);
      }}
      onBlur={() => {
        save();
        onLeave?.();
      }}
    />
  );
}
