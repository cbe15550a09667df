import { Badge, Group, Stack, Text, Title } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/use-format';
import type { ProgramsQuery } from '@/shared/graphql/gql/program/graphql';
import { StatusBar } from '@/shared/training/status-bar';
import { Card } from '@/shared/ui/card';
import { LinkButton } from '@/shared/ui/link-button';
import { TextLink } from '@/shared/ui/text-link';
import classes from './program.module.css';

type Program = ProgramsQuery['programs'][number];

export function ProgramCard({ program, mayImport }: { program: Program; mayImport: boolean }) {
  const { t } = useTranslation('program');
  const heading = `program-${program.id}`;
  return (
    <Card component="section" aria-labelledby={heading}>
      <Group justify="space-between" align="flex-start" mb="md">
        <Stack gap={4} flex="1 1 14rem">
          <Title order={2} id={heading}>
            {program.name}
          </Title>
          <Text c="dimmed" size="sm">
            {t('sponsor', { name: program.sponsor.name })}
          </Text>
          <Group gap={6}>
            {program.tracks.map((track) => (
              <Badge key={track} variant="light">
                {t(`track.${track}`)}
              </Badge>
            ))}
          </Group>
        </Stack>
        {mayImport && (
          <LinkButton
            to="/programs/$slug/import"
            params={{ slug: program.slug }}
            leftSection={<IconUpload size={18} aria-hidden />}
            aria-label={t('importInto', { name: program.name })}
          >
            {t('import')}
          </LinkButton>
        )}
      </Group>
      {program.cohorts.length === 0 ? (
        <Text c="dimmed">{t('noCohorts')}</Text>
      ) : (
        <ul className={classes.list} aria-label={t('cohortsOf', { name: program.name })}>
          {program.cohorts.map((cohort) => (
            <CohortRow key={cohort.id} cohort={cohort} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function CohortRow({ cohort }: { cohort: Program['cohorts'][number] }) {
  const { t } = useTranslation('program');
  const format = useFormat();
  const { counts } = cohort;
  return (
    <li className={classes.cohort}>
      <TextLink to="/cohorts/$id" params={{ id: cohort.id }} fw={600} className={classes.name}>
        {cohort.name}
      </TextLink>
      <Text size="sm" className={classes.count}>
        {t('trainees', { count: counts.total, shown: format.number(counts.total) })}
      </Text>
      <Text size="sm" c="dimmed" className={classes.count}>
        {t('certifiedClaimed', { certified: format.number(counts.certified), claimed: format.number(counts.claimed) })}
      </Text>
      <div className={classes.bar}>
        <StatusBar counts={counts} />
      </div>
    </li>
  );
}
