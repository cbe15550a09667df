import { Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './search.module.css';

interface Props {
  /** What the box is called, and an example of what it takes. */
  readonly label: string;
  readonly placeholder: string;
  readonly text: string | undefined;
  readonly onText: (text: string | undefined) => void;
  /** Orders to choose from; none: the search has one. */
  readonly sorts?: readonly { readonly value: string; readonly label: string }[];
  readonly sort?: string;
  readonly onSort?: (sort: string | null) => void;
  /** What stands beside the sort: the button of the filters. */
  readonly children?: ReactNode;
}

/** The box in which is typed, with results while typing, and the order. */
export function SearchBar({ label, placeholder, text: address, onText, sorts, sort, onSort, children }: Props) {
  const { t } = useTranslation('search');
  const [text, setText] = useState(address ?? '');
  // What the address held last and what we put there ourselves: only a change from elsewhere (back, a cleared search) moves the box.
  const [seen, setSeen] = useState({ address, sent: address });
  if (seen.address !== address) {
    setSeen({ ...seen, address });
    if (address !== seen.sent) setText(address ?? '');
  }
  const send = useDebouncedCallback((next: string) => {
    const sent = next.trim() || undefined;
    setSeen((before) => ({ ...before, sent }));
    onText(sent);
  }, 220);
  return (
    <search>
      <form className={classes.bar} onSubmit={(event) => event.preventDefault()}>
        <TextInput
          type="search"
          size="md"
          className={classes.text}
          aria-label={label}
          placeholder={placeholder}
          leftSection={<IconSearch size={18} aria-hidden />}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            send(event.currentTarget.value);
          }}
        />
        {sorts && sort && (
          <Select
            size="md"
            className={classes.sort}
            aria-label={t('sort')}
            allowDeselect={false}
            data={[...sorts]}
            value={sort}
            onChange={(value) => onSort?.(value)}
          />
        )}
        {children}
      </form>
    </search>
  );
}
