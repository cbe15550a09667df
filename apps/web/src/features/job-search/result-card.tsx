import { Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/use-format';
import type { JobSearchQuery } from '@/shared/graphql/gql/job-search/graphql';
import { JobFacts } from '@/shared/jobs/job-facts';
import { Highlighted } from '@/shared/search/highlighted';
import { SkillNames } from '@/shared/skills/skill-names';
import { Card } from '@/shared/ui/card';
import { Description } from './description';

type Edge = JobSearchQuery['jobSearch']['edges'][number];

interface Props {
  readonly job: Edge['node'];
  readonly highlights: Edge['highlights'];
  /** Ids of the skills that were asked for. */
  readonly marked: readonly string[];
}

export function ResultCard({ job, highlights, marked }: Props) {
  const { t } = useTranslation('job-search');
  const format = useFormat();
  const highlightOf = (field: string) => highlights.find((one) => one.field === field)?.fragments;
  const described = highlightOf('description');
  return (
    <Card component="article" aria-labelledby={`job-${job.id}`}>
      <Stack gap="sm">
        <Group justify="space-between" align="flex-start" gap="xs">
          <Stack gap={4} miw={0}>
            <Title order={2} size="h3" id={`job-${job.id}`}>
              <Highlighted text={job.title} fragments={highlightOf('title')} />
            </Title>
            <Text size="sm" c="dimmed">
              <Highlighted text={job.companyName} fragments={highlightOf('companyName')} />
            </Text>
          </Stack>
          <Text size="sm" c="dimmed">
            {t('postedOn', { day: format.day(job.postedAt.slice(0, 10)) })}
          </Text>
        </Group>
        <JobFacts job={job} />
        <SkillNames label={t('mustHave')} skills={job.mustHave} marked={marked} />
        {job.niceToHave.length > 0 && (
          <Group gap="xs">
            <Text size="sm" c="dimmed">
              {t('niceToHave')}
            </Text>
            <SkillNames label={t('niceToHave')} skills={job.niceToHave} marked={marked} />
          </Group>
        )}
        {described && (
          <Text size="sm">
            <Highlighted text="" fragments={described} />
          </Text>
        )}
        <Description id={job.id} title={job.title} />
      </Stack>
    </Card>
  );
}
