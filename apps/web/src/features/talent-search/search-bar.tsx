import { Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SORTS, type SearchState } from './search-state';
import classes from './talent-search.module.css';

interface Props {
  readonly state: SearchState;
  readonly change: (next: Partial<SearchState>) => void;
  /** What stands beside the sort: the button of the filters. */
  readonly children: ReactNode;
}

export function SearchBar({ state, change, children }: Props) {
  const { t } = useTranslation('talent-search');
  const [text, setText] = useState(state.text ?? '');
  const send = useDebouncedCallback((next: string) => change({ text: next.trim() || undefined }), 220);
  // Back and forward, or a cleared search: the box follows the address, unless it already says the same.
  useEffect(() => setText((shown) => (shown.trim() === (state.text ?? '') ? shown : (state.text ?? ''))), [state.text]);
  return (
    <form role="search" className={classes.bar} onSubmit={(event) => event.preventDefault()}>
      <TextInput
        type="search"
        size="md"
        className={classes.text}
        aria-label={t('text.label')}
        placeholder={t('text.placeholder')}
        leftSection={<IconSearch size={18} aria-hidden />}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          send(event.currentTarget.value);
        }}
      />
      <Select
        size="md"
        className={classes.sort}
        aria-label={t('sort.label')}
        allowDeselect={false}
        data={SORTS.map((value) => ({ value, label: t(`sort.${value}`) }))}
        value={state.sort ?? 'RELEVANCE'}
        onChange={(value) => change({ sort: SORTS.find((sort) => sort === value && sort !== 'RELEVANCE') })}
      />
      {children}
    </form>
  );
}
