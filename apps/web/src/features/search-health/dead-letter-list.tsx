import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { useFormat } from '@/shared/format/use-format';
import {
  DeadLettersDocument,
  DropDeadLettersDocument,
  RetryDeadLettersDocument,
} from '@/shared/graphql/gql/search-health/graphql';
import { notifyDone, notifyProblem } from '@/shared/ui/notify';
import { ListSkeleton } from '@/shared/ui/page-skeleton';
import { kindOfError, QueryProblem } from '@/shared/ui/problem';
import { DropAll } from './drop-all';
import { LetterCard } from './letter-card';

const SHOWN = 20;

/** What was given up, with the reason: to be tried again, or forgotten, one by one or all of it. */
export function DeadLetterList({ onChange }: { onChange: () => void }) {
  const { t } = useTranslation(['search-health', 'shell']);
  const format = useFormat();
  const [after, setAfter] = useState<string | null>(null);
  const [{ data, error }, ask] = useQuery({
    query: DeadLettersDocument,
    variables: { first: SHOWN, after },
    requestPolicy: 'cache-and-network',
  });
  const again = () => ask({ requestPolicy: 'network-only' });
  const [retrying, retry] = useMutation(RetryDeadLettersDocument);
  const [dropping, drop] = useMutation(DropDeadLettersDocument);
  const busy = retrying.fetching || dropping.fetching;
  /** `ids`: null is all that there are. */
  const act = async (send: typeof retry | typeof drop, ids: string[] | null, done: string) => {
    const { error: failure } = await send({ ids });
    if (failure) return notifyProblem(t(`shell:problem.${kindOfError(failure)}.title`));
    notifyDone(done);
    setAfter(null);
    again();
    onChange();
  };
  const letters = data?.deadLetters;
  if (!letters) {
    return <Section>{error ? <QueryProblem error={error} onRetry={again} /> : <ListSkeleton rows={1} />}</Section>;
  }
  const { totalCount, edges, pageInfo } = letters;
  if (totalCount === 0) {
    return (
      <Section>
        <Text c="dimmed">{t('letters.none')}</Text>
      </Section>
    );
  }
  const number = format.number(totalCount);
  return (
    <Section>
      <Stack>
        <Group justify="space-between" gap="sm">
          <Text component="output" display="block" size="sm" c="dimmed">
            {t('letters.count', { count: totalCount, number })}
          </Text>
          {totalCount > 1 && (
            <Group gap="sm">
              <Button variant="default" disabled={busy} onClick={() => void act(retry, null, t('letters.retriedAll'))}>
                {t('letters.retryAll', { number })}
              </Button>
              <DropAll number={number} busy={busy} onConfirm={() => act(drop, null, t('letters.droppedAll'))} />
            </Group>
          )}
        </Group>
        {edges.map(({ node }) => (
          <LetterCard
            key={node.id}
            letter={node}
            busy={busy}
            onRetry={() => void act(retry, [node.id], t('letters.retried'))}
            onDrop={() => void act(drop, [node.id], t('letters.dropped'))}
          />
        ))}
        {pageInfo.hasNextPage && (
          <Button variant="default" onClick={() => setAfter(pageInfo.endCursor ?? null)}>
            {t('letters.more')}
          </Button>
        )}
      </Stack>
    </Section>
  );
}

function Section({ children }: { children: ReactNode }) {
  const { t } = useTranslation('search-health');
  return (
    <section aria-labelledby="letters-title">
      <Title order={2} id="letters-title" mb="sm">
        {t('letters.title')}
      </Title>
      {children}
    </section>
  );
}
