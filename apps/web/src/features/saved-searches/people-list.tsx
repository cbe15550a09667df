import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '@/shared/format/use-format';
import { SavedSearchMatchesDocument, type SavedSearchMatchesQuery } from '@/shared/graphql/gql/saved-searches/graphql';
import { SkillList } from '@/shared/talent/skill-list';
import { TalentFacts } from '@/shared/talent/talent-facts';
import { TalentMarks } from '@/shared/talent/talent-marks';
import { Card } from '@/shared/ui/card';
import { Empty } from '@/shared/ui/empty';
import { ListSkeleton } from '@/shared/ui/page-skeleton';
import { QueryProblem } from '@/shared/ui/problem';
import { TextLink } from '@/shared/ui/text-link';

const PAGE_SIZE = 20;
const SKILLS_SHOWN = 10;

/** The new people of a search, a page under a page. */
export function PeopleList({ id }: { id: string }) {
  const [cursors, setCursors] = useState<readonly (string | undefined)[]>([undefined]);
  return (
    <Stack>
      {cursors.map((after, page) => (
        <PeoplePage
          key={after ?? 'first'}
          id={id}
          after={after}
          onMore={page === cursors.length - 1 ? (next) => setCursors([...cursors, next]) : undefined}
        />
      ))}
    </Stack>
  );
}

interface PageProps {
  readonly id: string;
  readonly after: string | undefined;
  readonly onMore: ((after: string) => void) | undefined;
}

function PeoplePage({ id, after, onMore }: PageProps) {
  const { t } = useTranslation(['saved-searches', 'shell']);
  const [{ data, error }, ask] = useQuery({
    query: SavedSearchMatchesDocument,
    variables: { id, first: PAGE_SIZE, after },
    requestPolicy: 'cache-and-network',
  });
  if (error && !data) return <QueryProblem error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />;
  if (!data) return <ListSkeleton rows={3} height={140} />;
  const { edges, pageInfo, totalCount } = data.savedSearchMatches;
  if (totalCount === 0) return <Empty title={t('people.emptyTitle')}>{t('people.emptyText')}</Empty>;
  const next = pageInfo.endCursor;
  return (
    <>
      {edges.map((edge) => (
        <PersonCard key={edge.node.id} edge={edge} />
      ))}
      {onMore && pageInfo.hasNextPage && next && (
        <Button variant="default" onClick={() => onMore(next)}>
          {t('shell:loadMore')}
        </Button>
      )}
    </>
  );
}

function PersonCard({ edge }: { edge: SavedSearchMatchesQuery['savedSearchMatches']['edges'][number] }) {
  const { t } = useTranslation('saved-searches');
  const format = useFormat();
  const { node: person, foundAt } = edge;
  return (
    <Card component="article" aria-labelledby={`person-${person.id}`}>
      <Stack gap="sm">
        <Group justify="space-between" align="flex-start" gap="xs">
          <Title order={2} size="h3" id={`person-${person.id}`}>
            <TextLink to="/talent/$id" params={{ id: person.id }} c="inherit" inherit>
              <bdi>{person.name}</bdi>
            </TextLink>
          </Title>
          <TalentMarks certified={person.certified} claimed={person.claimed} />
        </Group>
        {person.headline && <Text dir="auto">{person.headline}</Text>}
        <TalentFacts talent={person} />
        <SkillList skills={person.skills} marked={[]} most={SKILLS_SHOWN} />
        <Text size="sm" c="dimmed">
          {t('people.found', { time: format.instant(foundAt) })}
        </Text>
      </Stack>
    </Card>
  );
}
