import { Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconStairsUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { CareerStepsDocument, type CareerStepsQuery } from '@/shared/graphql/gql/jobs-for-me/graphql';
import { Card } from '@/shared/ui/card';
import { QueryProblem } from '@/shared/ui/problem';
import { TextLink } from '@/shared/ui/text-link';
import classes from './career-steps.module.css';

const SHOWN = 3;

/** What would bring the reader into the most top tens: reckoned with the same score, one change at a time. */
export function CareerSteps() {
  const { t } = useTranslation('jobs-for-me');
  const [{ data, error }, ask] = useQuery({
    query: CareerStepsDocument,
    variables: { first: SHOWN },
    requestPolicy: 'cache-and-network',
  });
  const steps = data?.myCareerSteps;
  return (
    <Card component="section" aria-labelledby="career-title">
      <Group gap="xs" mb={4} wrap="nowrap">
        <IconStairsUp size={22} aria-hidden />
        <Title order={2} size="h3" id="career-title">
          {t('career.title')}
        </Title>
      </Group>
      <Text size="sm" c="dimmed" mb="sm">
        {t('career.lead')}
      </Text>
      {error && !steps && <QueryProblem error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />}
      {!steps && !error && (
        <Stack gap="xs" aria-busy>
          <Skeleton h={52} />
          <Skeleton h={52} />
          <Skeleton h={52} />
        </Stack>
      )}
      {steps?.length === 0 && <Text>{t('career.none')}</Text>}
      {steps && steps.length > 0 && (
        <ol className={classes.steps}>
          {steps.map((step) => (
            <Step key={step.sentence} step={step} />
          ))}
        </ol>
      )}
    </Card>
  );
}

function Step({ step }: { step: CareerStepsQuery['myCareerSteps'][number] }) {
  const { t } = useTranslation('jobs-for-me');
  const section = sectionOf(step);
  return (
    <li className={classes.step}>
      <Text fw={550}>{step.sentence}</Text>
      {step.jobExamples.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('career.examples')}{' '}
          {step.jobExamples.map((job, index) => (
            <span key={job.id}>
              {index > 0 && ' · '}
              <bdi>{t('career.job', { title: job.title, company: job.companyName })}</bdi>
            </span>
          ))}
        </Text>
      )}
      <TextLink to="/profile" hash={section} size="sm">
        {t(`career.to.${section}`)}
      </TextLink>
    </li>
  );
}

/** The section of the profile where the step is taken. */
const sectionOf = ({ skill, code }: CareerStepsQuery['myCareerSteps'][number]) => {
  if (skill) return 'skills';
  if (/language/i.test(code)) return 'languages';
  return /overlap|times|working/i.test(code) ? 'hours' : 'terms';
};
