/** One thing that can be picked. `why` says why it cannot be; `detail` is shown beside the label and searched too. */
export type PickerOption = {
  readonly value: string;
  readonly label: string;
  readonly detail?: string;
  readonly why?: string | null;
};

/** Options under one heading; without a heading where `label` is empty. `note` stands in for options that are not there. */
export type PickerGroup = {
  readonly label: string;
  readonly note?: string;
  readonly options: readonly PickerOption[];
};

/** Shown at once; who has more options finds them by typing. */
export const mostShown = 100;

/** The groups with only the options that hold every typed word, possible ones first, and at most `mostShown` in all. */
export function matchingOptions(groups: readonly PickerGroup[], typed: string): PickerGroup[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  let room = mostShown;
  return groups.flatMap((group) => {
    const found = group.options.filter(({ value, label, detail = '' }) => {
      const text = `${value} ${label} ${detail}`.toLowerCase();
      return words.every((word) => text.includes(word));
    });
    const shown = [...found.filter(isPossible), ...found.filter((one) => !isPossible(one))].slice(0, room);
    room -= shown.length;
    const isEmptyGroup = group.options.length === 0 && words.length === 0 && group.note !== undefined;
    return shown.length > 0 || isEmptyGroup ? [{ ...group, options: shown }] : [];
  });
}

/** True for an option that may be picked. */
export function isPossible({ why }: PickerOption): boolean {
  return why === undefined || why === null;
}

/** The option with this value, or undefined where no group has it. */
export function optionOf(groups: readonly PickerGroup[], value: string): PickerOption | undefined {
  return groups.flatMap(({ options }) => options).find((option) => option.value === value);
}
