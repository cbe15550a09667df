import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/use-format';
import type { DeadLettersQuery } from '@/shared/graphql/gql/search-health/graphql';
import { Card } from '@/shared/ui/card';
import classes from './search-health.module.css';

interface Props {
  readonly letter: DeadLettersQuery['deadLetters']['edges'][number]['node'];
  readonly busy: boolean;
  readonly onRetry: () => void;
  readonly onDrop: () => void;
}

/** A change that could not be delivered: of what, where to, and why. */
export function LetterCard({ letter, busy, onRetry, onDrop }: Props) {
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
