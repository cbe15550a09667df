import { Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FacetGroup } from '@/shared/search/facet-group';
import { findValues } from '../facet-values';
import { facetOf, type FilterProps } from '../filters';

interface Props extends Pick<FilterProps, 'facets'> {
  readonly title: string;
  /** The facet. */
  readonly name: string;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[] | undefined) => void;
  readonly children?: ReactNode;
}

/** With as many as these, all are in sight. */
const IN_SIGHT = 6;

/** A facet; where it has more values than are shown, a box finds one by its name, with its count. */
export function SearchableFacet({ facets, title, name, chosen, onChange, children }: Props) {
  const { t } = useTranslation('talent-search');
  const [text, setText] = useState('');
  const whole = facetOf(facets, name);
  const id = useId();
  const searching = text.trim() !== '';
  const values = searching ? findValues(whole, text) : [];
  const none = searching && values.length === 0;
  if (!whole?.values.length && !children) return null;
  return (
    <FacetGroup title={title} facet={searching ? { name, values } : whole} chosen={chosen} onChange={onChange}>
      {children}
      {(searching || (whole?.values.length ?? 0) > IN_SIGHT) && (
        <TextInput
          size="xs"
          type="search"
          aria-label={t('facet.search', { facet: title })}
          aria-describedby={id}
          placeholder={t('facet.searchPlaceholder')}
          leftSection={<IconSearch size={14} aria-hidden />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      )}
      <Text id={id} component="output" size="xs" c="dimmed" display={none ? 'block' : 'none'}>
        {none && t('facet.none', { text: text.trim() })}
      </Text>
    </FacetGroup>
  );
}
