import { Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
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
  // What the address held last and what we put there ourselves: only a change from elsewhere (back, a cleared search) moves the box.
  const [seen, setSeen] = useState({ address: state.text, sent: state.text });
  if (seen.address !== state.text) {
    setSeen({ ...seen, address: state.text });
    if (state.text !== seen.sent) setText(state.text ?? '');
  }
  const send = useDebouncedCallback((next: string) => {
    const sent = next.trim() || undefined;
    setSeen((before) => ({ ...before, sent }));
    change({ text: sent });
  }, 220);
  return (
    <search>
      <form className={classes.bar} onSubmit={(event) => event.preventDefault()}>
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
    </search>
  );
}
