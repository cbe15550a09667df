import { Badge, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/use-format';
import type { EnrolmentRowFragment } from '@/shared/graphql/gql/cohort/graphql';
import { STATUS_COLOUR } from '@/shared/training/status';
import { Card } from '@/shared/ui/card';
import { TextLink } from '@/shared/ui/text-link';
import classes from './cohort.module.css';
import { Email } from './email';
import { SkillNames } from './skill-names';

/** The same as the table, for screens where a table would have to be pushed about. */
export function EnrolmentCards({ rows }: { rows: readonly EnrolmentRowFragment[] }) {
  return (
    <ul className={classes.cards}>
      {rows.map((row) => (
        <EnrolmentCard key={row.id} row={row} />
      ))}
    </ul>
  );
}

function EnrolmentCard({ row }: { row: EnrolmentRowFragment }) {
  const { t } = useTranslation(['cohort', 'training']);
  const format = useFormat();
  const details = [
    ['roll', row.rollNumber],
    ['score', row.examScore === null ? null : format.number(row.examScore)],
    ['completed', row.completedOn && format.day(row.completedOn)],
    ['email', row.email && <Email key="email" address={row.email} />],
    ['city', row.city],
  ] as const;
  return (
    <Card component="li" p="md">
      <Group justify="space-between" gap="xs" align="flex-start">
        <TextLink to="/talent/$id" params={{ id: row.profileId }} fw={600} dir="auto" flex={1}>
          {row.name}
        </TextLink>
        <Badge variant="light" color={STATUS_COLOUR[row.status]}>
          {t(`training:status.${row.status}`)}
        </Badge>
      </Group>
      <dl className={classes.details}>
        {details.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{t(`column.${name}`)}</dt>
                <dd>
                  <bdi>{value}</bdi>
                </dd>
              </div>
            ),
        )}
        <div>
          <dt>{t('column.skills')}</dt>
          <dd>
            <SkillNames skills={row.skills} />
          </dd>
        </div>
      </dl>
      <Text size="sm" c="dimmed" mt={6}>
        {row.claimed ? t('claimed.yesLong') : t('claimed.noLong')}
      </Text>
    </Card>
  );
}
