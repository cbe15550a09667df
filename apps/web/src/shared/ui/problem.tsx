import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CombinedError } from 'urql';

interface ProblemProps {
  readonly title: string;
  readonly children?: React.ReactNode;
  readonly onRetry?: () => void;
}

/** What went wrong, in words, and what can be done. */
export function Problem({ title, children, onRetry }: ProblemProps) {
  const { t } = useTranslation();
  return (
    <Alert role="alert" color="red" variant="light" radius="lg" icon={<IconAlertTriangle aria-hidden />} title={title}>
      <Stack gap="sm" align="flex-start">
        {children && (
          <Text size="sm" component="div">
            {children}
          </Text>
        )}
        {onRetry && (
          <Button size="xs" variant="default" onClick={onRetry}>
            {t('problem.retry')}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}

/** The error of a query that did not answer: the network, or the server. Its own words come from the server when it has some. */
export function QueryProblem({ error, onRetry }: { error: CombinedError; onRetry?: () => void }) {
  const { t } = useTranslation();
  const kind = isSearchAway(error) ? 'search' : kindOfError(error);
  return (
    <Problem title={t(`problem.${kind}.title`)} onRetry={kind === 'forbidden' ? undefined : onRetry}>
      {t(`problem.${kind}.text`)}
    </Problem>
  );
}

/** Does the search engine not answer, or is its index being built? */
const isSearchAway = ({ graphQLErrors }: CombinedError): boolean =>
  graphQLErrors.some(({ extensions }) => extensions['code'] === 'SEARCH_UNAVAILABLE');

type ProblemKind = 'network' | 'forbidden' | 'busy' | 'server';

/** Which of the few things that a reader can understand has happened. */
export function kindOfError(error: CombinedError): ProblemKind {
  const codes = error.graphQLErrors.map((one) => String(one.extensions['code'] ?? ''));
  if (codes.some((code) => /FORBIDDEN|UNAUTHENTICATED|UNAUTHORIZED/i.test(code))) return 'forbidden';
  if (codes.some((code) => /RATE_LIMITED|TOO_MANY/i.test(code))) return 'busy';
  return error.networkError && error.graphQLErrors.length === 0 ? 'network' : 'server';
}
