import { Badge, Button, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/use-format';
import type { ImportIssueLineFragment } from '@/shared/graphql/gql/trainee-import/graphql';
import classes from './trainee-import.module.css';

const COLOUR = { REJECTED: 'red', WARNING: 'saffron', DUPLICATE: 'gray' } as const;
const AT_FIRST = 8;

interface Props {
  readonly issues: readonly ImportIssueLineFragment[];
  /** How many there are in the whole file. */
  readonly total: number;
}

export function IssueList({ issues, total }: Props) {
  const { t } = useTranslation('trainee-import');
  const format = useFormat();
  const [all, setAll] = useState(false);
  const shown = all ? issues : issues.slice(0, AT_FIRST);
  return (
    <Stack gap="sm">
      <Title order={3}>{t('issues.title')}</Title>
      <ul className={classes.issues}>
        {shown.map(({ line, column, code, severity, message }) => (
          <li key={`${line} ${column} ${code}`}>
            <Badge variant="light" color={COLOUR[severity]}>
              {t(`issues.severity.${severity}`)}
            </Badge>
            <Text size="sm" c="dimmed" className={classes.line}>
              {t('issues.line', { line: format.number(line) })}
              {column !== null && (
                <>
                  {' · '}
                  <bdi>{column}</bdi>
                </>
              )}
            </Text>
            <Text size="sm" className={classes.message}>
              {message}
            </Text>
          </li>
        ))}
      </ul>
      {!all && issues.length > AT_FIRST && (
        <Button variant="default" size="xs" style={{ alignSelf: 'start' }} onClick={() => setAll(true)}>
          {t('issues.more', { count: issues.length - AT_FIRST })}
        </Button>
      )}
      {total > issues.length && (all || issues.length <= AT_FIRST) && (
        <Text size="sm" c="dimmed">
          {t('issues.first', { shown: format.number(issues.length), total: format.number(total) })}
        </Text>
      )}
    </Stack>
  );
}
