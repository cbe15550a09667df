import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { useFormat } from '@/shared/format/use-format';
import {
  DeadLettersDocument,
  type DeadLettersQuery,
  DropDeadLettersDocument,
  RetryDeadLettersDocument,
} from '@/shared/graphql/gql/search-health/graphql';
import { Card } from '@/shared/ui/card';
import { notifyDone, notifyProblem } from '@/shared/ui/notify';
import classes from './search-health.module.css';

const SHOWN = 20;

/** What was given up, with the reason: to be tried again, or forgotten. */
export function DeadLetterList({ onChange }: { onChange: () => void }) {
  const { t } = useTranslation(['search-health', 'shell']);
  const format = useFormat();
  const [after, setAfter] = useState<string | null>(null);
  const [{ data }, ask] = useQuery({
    query: DeadLettersDocument,
    variables: { first: SHOWN, after },
    requestPolicy: 'cache-and-network',
  });
  const [retrying, retry] = useMutation(RetryDeadLettersDocument);
  const [dropping, drop] = useMutation(DropDeadLettersDocument);
  const act = async (send: typeof retry | typeof drop, ids: string[], done: string) => {
    const { error } = await send({ ids });
    if (error) return notifyProblem(t('shell:problem.server.title'));
    notifyDone(done);
    setAfter(null);
    ask({ requestPolicy: 'network-only' });
    onChange();
  };
  const letters = data?.deadLetters;
  return (
    <section aria-labelledby="letters-title">
      <Title order={2} id="letters-title" mb="sm">
        {t('letters.title')}
      </Title>
      {letters && letters.totalCount === 0 && <Text c="dimmed">{t('letters.none')}</Text>}
      {letters && letters.totalCount > 0 && (
        <Stack>
          <Text component="output" display="block" size="sm" c="dimmed">
            {t('letters.count', { count: letters.totalCount, number: format.number(letters.totalCount) })}
          </Text>
          {letters.edges.map(({ node }) => (
            <LetterCard
              key={node.id}
              letter={node}
              busy={retrying.fetching || dropping.fetching}
              onRetry={() => void act(retry, [node.id], t('letters.retried'))}
              onDrop={() => void act(drop, [node.id], t('letters.dropped'))}
            />
          ))}
          {letters.pageInfo.hasNextPage && (
            <Button variant="default" onClick={() => setAfter(letters.pageInfo.endCursor ?? null)}>
              {t('letters.more')}
            </Button>
          )}
        </Stack>
      )}
    </section>
  );
}

interface LetterProps {
  readonly letter: DeadLettersQuery['deadLetters']['edges'][number]['node'];
  readonly busy: boolean;
  readonly onRetry: () => void;
  readonly onDrop: () => void;
}

function LetterCard({ letter, busy, onRetry, onDrop }: LetterProps) {
  const { t } = useTranslation('search-health');
  const format = useFormat();
  const entity = `${letter.entityKind} ${letter.entityId}`;
  return (
    <Card p="md">
      <Text fw={600} className={classes.reason}>
        <bdi>{entity}</bdi> · <bdi>{letter.engine}</bdi>
      </Text>
      <Text className={classes.reason} dir="auto">
        {letter.error}
      </Text>
      <Text size="sm" c="dimmed" mb="sm">
        {t('letters.tried', {
          count: letter.attempts,
          number: format.number(letter.attempts),
          time: format.instant(letter.deadAt),
        })}
      </Text>
      <Group gap="sm">
        <Button variant="default" disabled={busy} aria-label={t('letters.retryOf', { entity })} onClick={onRetry}>
          {t('letters.retry')}
        </Button>
        <Button variant="default" disabled={busy} aria-label={t('letters.dropOf', { entity })} onClick={onDrop}>
          {t('letters.drop')}
        </Button>
      </Group>
    </Card>
  );
}
