import { Button } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { CombinedError, UseQueryResponse } from 'urql';
import type { InputFailure } from '@/shared/forms/use-form-outcome';
import { Empty } from '@/shared/ui/empty';
import { QueryProblem } from '@/shared/ui/problem';
import { RefusedSearch } from './refused-search';
import { type PagePlace, ResultPage, type ResultPageInfo } from './result-pages';

interface Answer {
  readonly totalCount: number;
  readonly pageInfo: ResultPageInfo;
  /** What the API does not accept of the search. */
  readonly failed?: { readonly failures: readonly Pick<InputFailure, 'message'>[] } | null;
}

interface Props {
  readonly place: PagePlace;
  readonly query: Pick<UseQueryResponse[0], 'error' | 'fetching'>;
  readonly ask: UseQueryResponse[1];
  readonly answer: Answer | undefined;
  /** Holds the place until the answer is there. */
  readonly skeleton: ReactNode;
  /** Instead of a page where there is nothing. */
  readonly empty: ReactNode;
  /** Says how many there are. */
  readonly found: (total: number) => string;
  readonly children: ReactNode;
}

/** One page of a search as it stands: on its way, not answered, refused, with nothing in it, or found. */
export function FoundPage({ place, query: { error, fetching }, ask, answer, skeleton, empty, found, children }: Props) {
  const { after, restart } = place;
  const misfit = after !== undefined && !fetching && error !== undefined && isRefused(error);
  useEffect(() => {
    if (misfit) restart();
  }, [misfit, restart]);
  if (misfit) return null;
  if (answer?.failed && (!error || fetching)) return <RefusedSearch failures={answer.failed.failures} />;
  if (error && !fetching) return <QueryProblem error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />;
  if (!answer) return skeleton;
  if (answer.totalCount === 0) return empty;
  return (
    <ResultPage place={place} busy={fetching} pageInfo={answer.pageInfo} found={found(answer.totalCount)}>
      {children}
    </ResultPage>
  );
}

/** The cursor of a page that no longer fits the engine is all that a list which went well before can be refused for. */
const isRefused = (error: CombinedError) =>
  error.graphQLErrors.some(({ extensions }) => extensions['code'] === 'BAD_USER_INPUT');

/** A search that found nothing: why that may be, and the way back to everything. */
export function NothingFound({ title, text, clear }: { title: string; text: string; clear: () => void }) {
  const { t } = useTranslation('search');
  return (
    <Empty title={title} action={<Button onClick={clear}>{t('startOver')}</Button>}>
      <output>{text}</output>
    </Empty>
  );
}
