import { Combobox, Loader, Text, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { SkillSuggestionsDocument, type SkillSuggestionsQuery } from '@/shared/graphql/gql/shared/graphql';

export interface PickedSkill {
  readonly id: string;
  readonly name: string;
}

interface Props {
  readonly label: string;
  readonly onPick: (skill: PickedSkill) => void;
  /** Ids that are not offered again. */
  readonly taken?: readonly string[];
  readonly description?: string;
  readonly error?: string;
  readonly placeholder?: string;
  readonly hideLabel?: boolean;
  readonly size?: 'xs' | 'sm' | 'md';
  readonly ref?: Ref<HTMLInputElement>;
}

const NONE: readonly string[] = [];

/** Finds a skill of the taxonomy by any of its names, and gives it to `onPick`; the box is then empty for the next. */
export function SkillPicker({ label, onPick, taken = NONE, hideLabel = false, size, ref, ...input }: Props) {
  const { t } = useTranslation('skills');
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [text, setText] = useState('');
  const { offered, waiting } = useSuggestions(text, taken);

  const pick = (id: string) => {
    const skill = offered.find((one) => one.id === id);
    if (skill) onPick({ id: skill.id, name: skill.name });
    setText('');
    combobox.closeDropdown();
  };
  return (
    <Combobox store={combobox} onOptionSubmit={pick} size={size}>
      <Combobox.Target>
        <TextInput
          ref={ref}
          size={size}
          {...input}
          {...(hideLabel ? { 'aria-label': label } : { label })}
          value={text}
          autoComplete="off"
          rightSection={waiting ? <Loader size="xs" /> : null}
          onChange={(event) => {
            setText(event.currentTarget.value);
            combobox.openDropdown();
            combobox.updateSelectedOptionIndex();
          }}
          onFocus={() => text && combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          onKeyDown={(event) => {
            // Enter takes the first suggestion, and never sends the form around it.
            if (event.key !== 'Enter') return;
            event.preventDefault();
            if (combobox.getSelectedOptionIndex() === -1 && offered[0]) pick(offered[0].id);
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={text.trim() === ''}>
        <Suggestions offered={offered} empty={waiting ? t('searching') : t('none', { text: text.trim() })} />
      </Combobox.Dropdown>
    </Combobox>
  );
}

type Suggestion = SkillSuggestionsQuery['skills'][number];

function useSuggestions(text: string, taken: readonly string[]) {
  const [search] = useDebouncedValue(text.trim(), 150);
  const [{ data, fetching }] = useQuery({
    query: SkillSuggestionsDocument,
    variables: { search },
    pause: search === '',
    context: SUGGESTION_CONTEXT,
  });
  const offered = text.trim() === '' ? [] : (data?.skills ?? []).filter(({ id }) => !taken.includes(id));
  return { offered, waiting: text.trim() !== '' && (fetching || search !== text.trim()) };
}

// One object for all renders: urql asks again when the context changes.
const SUGGESTION_CONTEXT = { requestPolicy: 'cache-first' } as const;

function Suggestions({ offered, empty }: { offered: readonly Suggestion[]; empty: string }) {
  return (
    <Combobox.Options mah={280} style={{ overflowY: 'auto' }}>
      {offered.length === 0 && <Combobox.Empty>{empty}</Combobox.Empty>}
      {offered.map((skill) => (
        <Combobox.Option key={skill.id} value={skill.id}>
          <Text size="sm" fw={550}>
            {skill.name}
          </Text>
          {(skill.parents[0] ?? skill.aliases[0]) && (
            <Text size="xs" c="dimmed">
              {[skill.parents[0]?.name, skill.aliases.slice(0, 3).join(', ')].filter(Boolean).join(' · ')}
            </Text>
          )}
        </Combobox.Option>
      ))}
    </Combobox.Options>
  );
}
