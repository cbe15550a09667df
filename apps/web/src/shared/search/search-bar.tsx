import { Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './search.module.css';
import { useTyped } from './use-typed';

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
  const [text, type] = useTyped<string | undefined, string>(
    address,
    (known) => known ?? '',
    (next) => {
      const sent = next.trim() || undefined;
      onText(sent);
      return sent;
    },
  );
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
          onChange={(event) => type(event.currentTarget.value)}
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
