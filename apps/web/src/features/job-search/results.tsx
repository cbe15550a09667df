import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '@/shared/format/use-format';
import { type JobSearchInput, JobSearchDocument } from '@/shared/graphql/gql/job-search/graphql';
import { FoundPage, NothingFound } from '@/shared/search/found-page';
import { type PagePlace, ResultPages } from '@/shared/search/result-pages';
import { ListSkeleton } from '@/shared/ui/page-skeleton';
import { ResultCard } from './result-card';
import { PAGE_SIZE } from './search-state';

interface Props {
  readonly input: JobSearchInput;
  readonly clear: () => void;
}

/** The jobs found. */
export function Results({ input, clear }: Props) {
  return (
    <ResultPages search={JSON.stringify(input)}>
      {(place) => <JobsPage input={input} place={place} clear={clear} />}
    </ResultPages>
  );
}

function JobsPage({ input, place, clear }: Props & { readonly place: PagePlace }) {
  const { t } = useTranslation('job-search');
  const format = useFormat();
  const [query, ask] = useQuery({
    query: JobSearchDocument,
    variables: { input, first: PAGE_SIZE, ...(place.after ? { after: place.after } : {}) },
    requestPolicy: place.requestPolicy,
  });
  const answer = query.data?.jobSearch;
  return (
    <FoundPage
      place={place}
      query={query}
      ask={ask}
      answer={answer}
      skeleton={<ListSkeleton rows={4} height={172} />}
      empty={<NothingFound title={t('empty.title')} text={t('empty.text')} clear={clear} />}
      found={(count) => t('found', { count, number: format.number(count) })}
    >
      {answer?.edges.map(({ node, highlights }) => (
        <ResultCard key={node.id} job={node} highlights={highlights} marked={input.skillsAll ?? []} />
      ))}
    </FoundPage>
  );
}
