import { Alert, Button, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '@/shared/format/use-format';
import { type JobSearchInput, JobSearchDocument, type JobSearchQuery } from '@/shared/graphql/gql/job-search/graphql';
import { type PagePlace, ResultPage, ResultPages } from '@/shared/search/result-pages';
import { Empty } from '@/shared/ui/empty';
import { ListSkeleton } from '@/shared/ui/page-skeleton';
import { QueryProblem } from '@/shared/ui/problem';
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
  const { t } = useTranslation(['job-search', 'search']);
  const format = useFormat();
  const [{ data, error, fetching }, ask] = useQuery({
    query: JobSearchDocument,
    variables: { input, first: PAGE_SIZE, ...(place.after ? { after: place.after } : {}) },
  });
  if (error && !fetching) return <QueryProblem error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />;
  if (!data) return <ListSkeleton rows={4} height={172} />;

  const { edges, totalCount, pageInfo } = data.jobSearch;
  if (totalCount === 0) {
    return (
      <Empty title={t('empty.title')} action={<Button onClick={clear}>{t('search:startOver')}</Button>}>
        <output>{t('empty.text')}</output>
      </Empty>
    );
  }
  return (
    <Stack gap="md">
      {!place.after && <Notes found={data.jobSearch} />}
      <ResultPage
        place={place}
        busy={fetching}
        pageInfo={pageInfo}
        found={t('found', { count: totalCount, number: format.number(totalCount) })}
      >
        {edges.map(({ node, highlights }) => (
          <ResultCard key={node.id} job={node} highlights={highlights} marked={input.skillsAll ?? []} />
        ))}
      </ResultPage>
    </Stack>
  );
}

/** What the reader should know of how the answer came about. */
function Notes({ found }: { found: JobSearchQuery['jobSearch'] }) {
  const { t } = useTranslation('job-search');
  return (
    <>
      {found.standIn && <Alert variant="light">{t('standIn')}</Alert>}
      {found.correctedText && <Alert variant="light">{t('corrected', { text: found.correctedText })}</Alert>}
    </>
  );
}
