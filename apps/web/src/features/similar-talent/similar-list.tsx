import { Button, Group, Loader, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/use-format';
import type { SimilarTalentQuery } from '@/shared/graphql/gql/similar-talent/graphql';
import { HowScored } from '@/shared/match/how-scored';
import { MatchCard } from '@/shared/match/match-card';
import { Empty } from '@/shared/ui/empty';
import classes from './similar-talent.module.css';

interface Props {
  readonly list: SimilarTalentQuery['similarTalent'];
  readonly busy: boolean;
  /** Asks for more; undefined where there is no more. */
  readonly onMore: (() => void) | undefined;
}

/** The ranked people, how many were compared, and what ranked them. */
export function SimilarList({ list, busy, onMore }: Props) {
  const { t } = useTranslation(['similar-talent', 'shell']);
  const format = useFormat();
  const { matches, poolSize, modelVersion, freshAsOf } = list;
  if (matches.length === 0) return <Empty title={t('empty.title')}>{t('empty.text')}</Empty>;
  return (
    <Stack gap="md">
      <div>
        <Group justify="space-between" gap="xs">
          <Title order={2} id="alike">
            {t('title')}
          </Title>
          <HowScored />
        </Group>
        <Text component="output" display="block" size="sm" c="dimmed">
          {t('compared', { count: poolSize, number: format.number(poolSize) })}
        </Text>
      </div>
      <ol className={classes.list} aria-labelledby="alike" aria-busy={busy}>
        {matches.map((match) => (
          <li key={match.talent.id}>
            <MatchCard match={match} isNew={false} />
          </li>
        ))}
      </ol>
      <Stack align="center">
        {onMore && (
          // Not `loading`, which disables it: it keeps the focus while more is on its way.
          <Button
            variant="default"
            size="md"
            aria-disabled={busy}
            leftSection={busy && <Loader size="xs" />}
            onClick={busy ? undefined : onMore}
          >
            {t('shell:loadMore')}
          </Button>
        )}
        <Text size="xs" c="dimmed" ta="center">
          {t('model', { version: modelVersion, time: format.instant(freshAsOf) })}
        </Text>
      </Stack>
    </Stack>
  );
}
