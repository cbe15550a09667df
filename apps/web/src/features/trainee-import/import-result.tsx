import { Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconDownload, IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/use-format';
import type { ImportStandFragment, TraineeImportQuery } from '@/shared/graphql/gql/trainee-import/graphql';
import { LinkButton } from '@/shared/ui/link-button';
import { Problem } from '@/shared/ui/problem';
import { Figures } from './figures';
import { IssueList } from './issue-list';

interface Props {
  readonly stand: ImportStandFragment;
  /** With cohorts and issues; behind `stand` for a moment after the end. */
  readonly whole: TraineeImportQuery['traineeImport'];
}

export function ImportResult({ stand, whole }: Props) {
  const { t } = useTranslation('trainee-import');
  const { totals, state, failure, errorFileUrl } = stand;
  const isWhole = whole !== null && whole?.state === state;
  return (
    <Stack gap="lg">
      {state === 'FAILED' && <Problem title={failure ?? t('result.failed')}>{t('result.failedText')}</Problem>}
      <Text size="lg" component="output" display="block">
        <Sentence totals={totals} cancelled={state !== 'DONE'} />
      </Text>
      <Figures totals={totals} />
      {errorFileUrl && (
        <Group gap="sm">
          <Button
            component="a"
            href={errorFileUrl}
            download
            variant="default"
            leftSection={<IconDownload size={18} aria-hidden />}
          >
            {t('result.errorFile')}
          </Button>
          <Text size="sm" c="dimmed" flex="1 1 16rem">
            {t('result.errorFileText')}
          </Text>
        </Group>
      )}
      <Stack gap="xs">
        <Title order={2}>{t('result.cohorts')}</Title>
        {!isWhole && <Skeleton h={36} w="14rem" />}
        {isWhole && whole.cohorts.length === 0 && <Text c="dimmed">{t('result.noCohorts')}</Text>}
        {isWhole && (
          <Group gap="sm">
            {whole.cohorts.map(({ id, name, program }) => (
              <LinkButton
                key={id}
                to="/cohorts/$id"
                params={{ id }}
                variant="light"
                h="auto"
                mih={36}
                py={6}
                styles={{ label: { whiteSpace: 'normal' } }}
                leftSection={<IconUsers size={18} aria-hidden />}
              >
                {t('result.cohort', { program: program.name, cohort: name })}
              </LinkButton>
            ))}
          </Group>
        )}
      </Stack>
      {isWhole && whole.issues.length > 0 && (
        <IssueList issues={whole.issues} total={totals.rejected + totals.duplicates + totals.warnings} />
      )}
    </Stack>
  );
}

/** What happened, as somebody would tell it. */
function Sentence({ totals, cancelled }: { totals: ImportStandFragment['totals']; cancelled: boolean }) {
  const { t } = useTranslation('trainee-import');
  const format = useFormat();
  const changed = totals.created + totals.updated;
  const sentences = [
    cancelled && t('result.untilThen'),
    totals.accepted > 0 && changed === 0
      ? t('result.nothingNew', { count: totals.accepted, shown: format.number(totals.accepted) })
      : t('result.accepted', {
          count: totals.accepted,
          shown: format.number(totals.accepted),
          created: format.number(totals.created),
          updated: format.number(totals.updated),
        }),
    totals.duplicates > 0 &&
      t('result.duplicates', { count: totals.duplicates, shown: format.number(totals.duplicates) }),
    totals.rejected > 0 && t('result.rejected', { count: totals.rejected, shown: format.number(totals.rejected) }),
    totals.warnings > 0 && t('result.warnings', { count: totals.warnings, shown: format.number(totals.warnings) }),
  ];
  return sentences.filter(Boolean).join(' ');
}
