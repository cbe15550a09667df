import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { UseQueryResponse } from 'urql';
import { Empty } from '@/shared/ui/empty';
import { QueryProblem } from '@/shared/ui/problem';
import { type PagePlace, ResultPage, type ResultPageInfo } from './result-pages';

interface Props {
  readonly place: PagePlace;
  readonly query: Pick<UseQueryResponse[0], 'error' | 'fetching'>;
  readonly ask: UseQueryResponse[1];
  readonly answer: { readonly totalCount: number; readonly pageInfo: ResultPageInfo } | undefined;
  /** Holds the place until the answer is there. */
  readonly skeleton: ReactNode;
  /** Instead of a page where there is nothing. */
  readonly empty: ReactNode;
  /** Says how many there are. */
  readonly found: (total: number) => string;
  readonly children: ReactNode;
}

/** One page of a search as it stands: on its way, not answered, with nothing in it, or found. */
export function FoundPage({ place, query: { error, fetching }, ask, answer, skeleton, empty, found, children }: Props) {
  if (error && !fetching) return <QueryProblem error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />;
  if (!answer) return skeleton;
  if (answer.totalCount === 0) return empty;
  return (
    <ResultPage place={place} busy={fetching} pageInfo={answer.pageInfo} found={found(answer.totalCount)}>
      {children}
    </ResultPage>
  );
}

/** A search that found nothing: why that may be, and the way back to everything. */
export function NothingFound({ title, text, clear }: { title: string; text: string; clear: () => void }) {
  const { t } = useTranslation('search');
  return (
    <Empty title={title} action={<Button onClick={clear}>{t('startOver')}</Button>}>
      <output>{text}</output>
    </Empty>
  );
}
