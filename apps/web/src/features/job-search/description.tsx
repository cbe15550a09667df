import { Button, Text } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { JobDescriptionDocument } from '@/shared/graphql/gql/job-search/graphql';
import { QueryProblem } from '@/shared/ui/problem';

/** The company's own words, fetched when somebody wants to read them. */
export function Description({ id, title }: { id: string; title: string }) {
  const { t } = useTranslation(['job-search', 'shell']);
  const [opened, setOpened] = useState(false);
  const region = useId();
  return (
    <div>
      <Button
        variant="subtle"
        size="compact-sm"
        aria-expanded={opened}
        aria-controls={region}
        aria-label={t(opened ? 'description.closeOf' : 'description.openOf', { title })}
        onClick={() => setOpened(!opened)}
      >
        {t(opened ? 'description.close' : 'description.open')}
      </Button>
      <div id={region}>{opened && <Words id={id} />}</div>
    </div>
  );
}

function Words({ id }: { id: string }) {
  const { t } = useTranslation(['job-search', 'shell']);
  const [{ data, error }, ask] = useQuery({ query: JobDescriptionDocument, variables: { id } });
  if (error) return <QueryProblem error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />;
  const words = data ? (data.jobPosting?.description ?? '') : t('shell:loading');
  return (
    <Text
      component="output"
      display="block"
      dir="auto"
      mt="xs"
      style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}
    >
      {words || t('description.none')}
    </Text>
  );
}
