import { Combobox, InputBase, useCombobox } from '@mantine/core';
import { type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Picker.module.css';
import { isPossible, matchingOptions, optionOf, type PickerGroup, type PickerOption } from './pickerOptions.ts';

type Props = {
  readonly label: string;
  readonly description?: string;
  readonly placeholder: string;
  readonly groups: readonly PickerGroup[];
  /** Empty for nothing picked. A value that no group has any more is shown as it is. */
  readonly value: string;
  readonly onPick: (value: string) => void;
  readonly error?: string | undefined;
  readonly inputRef?: Ref<HTMLInputElement>;
};

/**
 * Picks one of many, with searching by typing. What cannot be picked stays in the list with the reason, and can be
 * reached by keyboard like the others: picking it does nothing.
 */
export function Picker({ label, description, placeholder, groups, value, onPick, error, inputRef }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const picked = optionOf(groups, value)?.label ?? value;
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      setTyped(null);
    },
  });
  const shown = matchingOptions(groups, typed ?? '');
  const pick = (wanted: string): void => {
    const option = optionOf(groups, wanted);
    if (!option || !isPossible(option)) return;
    combobox.closeDropdown();
    if (wanted !== value) onPick(wanted);
  };
  return (
    <Combobox
      store={combobox}
      withinPortal={false}
      floatingStrategy="fixed"
      middlewares={{ flip: true, shift: true }}
      onOptionSubmit={pick}
      transitionProps={{ duration: 0 }}
    >
      <Combobox.Target withExpandedAttribute>
        <InputBase
          ref={inputRef}
          label={label}
          description={description}
          error={error}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          placeholder={placeholder}
          value={typed ?? picked}
          rightSection={<Combobox.Chevron aria-hidden />}
          rightSectionPointerEvents="none"
          maxLength={200}
          spellCheck={false}
          autoComplete="off"
          classNames={{ error: classes.text ?? '', description: classes.text ?? '' }}
          // What is typed searches anew; it does not go on from the name that stands there.
          onFocus={(event) => event.currentTarget.select()}
          onClick={(event) => {
            event.currentTarget.select();
            combobox.openDropdown();
          }}
          onBlur={() => combobox.closeDropdown()}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            combobox.openDropdown();
            combobox.resetSelectedOption();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown className={classes.dropdown ?? ''}>
        <Combobox.Options className={classes.options ?? ''} aria-label={label}>
          {shown.length === 0 && <Combobox.Empty>{t('pick.none')}</Combobox.Empty>}
          {shown.map((group) =>
            group.label === '' ? (
              <Options key="" options={group.options} value={value} />
            ) : (
              <Combobox.Group key={group.label} label={group.label}>
                {group.options.length === 0 && <p className={classes.why}>{group.note}</p>}
                <Options options={group.options} value={value} />
              </Combobox.Group>
            ),
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

function Options({ options, value }: { readonly options: readonly PickerOption[]; readonly value: string }) {
  const { t } = useTranslation();
  return options.map((option) => {
    const possible = isPossible(option);
    return (
      <Combobox.Option
        key={option.value}
        value={option.value}
        active={option.value === value}
        className={classes.option ?? ''}
        {...(!possible && { 'aria-disabled': true })}
      >
        <span className={classes.name}>
          <bdi>{option.label}</bdi>
          {option.detail && <span className={classes.detail}>{option.detail}</span>}
        </span>
        {!possible && <span className={classes.why}>{t('pick.impossible', { why: option.why ?? '' })}</span>}
      </Combobox.Option>
    );
  });
}
