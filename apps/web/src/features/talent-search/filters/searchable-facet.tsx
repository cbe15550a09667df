import { Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FacetGroup } from '@/shared/search/facet-group';
import { facetOf, type FilterProps } from '../filters';
import { type NamedFacet, useFacetValues } from './use-facet-values';

interface Props extends Pick<FilterProps, 'facets' | 'state'> {
  readonly title: string;
  /** The facet. */
  readonly name: NamedFacet;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[] | undefined) => void;
  readonly children?: ReactNode;
}

/** With as many as these, all are in sight. */
const IN_SIGHT = 6;
const LONGEST = 100;

/** A facet; where it has more values than are shown, a box finds any by its name, with its count. */
export function SearchableFacet({ facets, state, title, name, chosen, onChange, children }: Props) {
  const { t } = useTranslation('talent-search');
  const [text, setText] = useState('');
  const whole = facetOf(facets, name);
  const id = useId();
  const typed = text.trim() !== '';
  const { values, searching, failed } = useFacetValues(state, name, text);
  const none = typed && !searching && values.length === 0;
  const said = none && (failed ? t('facet.unreachable') : t('facet.none', { text: text.trim() }));
  if (!whole?.values.length && !children && !typed) return null;
  return (
    <FacetGroup title={title} facet={typed ? { name, values } : whole} chosen={chosen} onChange={onChange}>
      {children}
      {(typed || (whole?.values.length ?? 0) > IN_SIGHT) && (
        <TextInput
          size="xs"
          type="search"
          maxLength={LONGEST}
          aria-label={t('facet.search', { facet: title })}
          aria-describedby={id}
          aria-busy={typed && searching}
          placeholder={t('facet.searchPlaceholder')}
          leftSection={<IconSearch size={14} aria-hidden />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      )}
      <Text id={id} component="output" size="xs" c="dimmed" display={said ? 'block' : 'none'}>
        {said}
      </Text>
    </FacetGroup>
  );
}
