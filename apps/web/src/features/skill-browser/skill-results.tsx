import { SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '@/shared/format/use-format';
import { SkillSearchDocument } from '@/shared/graphql/gql/skill-browser/graphql';
import { FoundPage, NothingFound } from '@/shared/search/found-page';
import { type PagePlace, ResultPages } from '@/shared/search/result-pages';
import { ListSkeleton } from '@/shared/ui/page-skeleton';
import type { BrowseState } from './browse-state';
import { SkillCard } from './skill-card';

export const PAGE_SIZE = 24;

interface Props {
  readonly state: BrowseState;
  readonly clear: () => void;
}

/** The skills found. */
export function SkillResults({ state, clear }: Props) {
  return (
    <ResultPages search={JSON.stringify(state)}>
      {(place) => <SkillsPage state={state} place={place} clear={clear} />}
    </ResultPages>
  );
}

function SkillsPage({ state, place, clear }: Props & { readonly place: PagePlace }) {
  const { t } = useTranslation('skill-browser');
  const format = useFormat();
  const [query, ask] = useQuery({
    query: SkillSearchDocument,
    variables: { ...state, first: PAGE_SIZE, ...(place.after ? { after: place.after } : {}) },
    requestPolicy: place.requestPolicy,
  });
  const answer = query.data?.skillSearch;
  return (
    <FoundPage
      place={place}
      query={query}
      ask={ask}
      answer={answer}
      skeleton={<ListSkeleton rows={6} height={110} />}
      empty={<NothingFound title={t('empty.title')} text={t('empty.text')} clear={clear} />}
      found={(count) => t('found', { count, number: format.number(count) })}
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
        {answer?.edges.map(({ node, highlights }) => (
          <SkillCard key={node.id} skill={node} highlights={highlights} />
        ))}
      </SimpleGrid>
    </FoundPage>
  );
}
