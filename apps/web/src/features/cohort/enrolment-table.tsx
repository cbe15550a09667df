import { Badge, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/use-format';
import type { EnrolmentRowFragment } from '@/shared/graphql/gql/cohort/graphql';
import { STATUS_COLOUR } from '@/shared/training/status';
import { Card } from '@/shared/ui/card';
import { TextLink } from '@/shared/ui/text-link';
import classes from './cohort.module.css';
import { Email } from './email';
import { SkillNames } from './skill-names';

const NOTHING = '–';

export function EnrolmentTable({ rows }: { rows: readonly EnrolmentRowFragment[] }) {
  const { t } = useTranslation(['cohort', 'training']);
  const format = useFormat();
  return (
    <Card p={0} style={{ overflowX: 'auto' }}>
      <Table verticalSpacing="sm" horizontalSpacing="sm" highlightOnHover className={classes.table}>
        <Table.Thead>
          <Table.Tr>
            {(['name', 'status', 'score', 'completed', 'email', 'city', 'skills', 'claimed'] as const).map((column) => (
              <Table.Th key={column} scope="col" ta={column === 'score' ? 'end' : undefined}>
                {t(`column.${column}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.id}>
              <Table.Th scope="row" fw={600} miw="9rem">
                <TextLink to="/talent/$id" params={{ id: row.profileId }} dir="auto">
                  {row.name}
                </TextLink>
                {row.rollNumber && (
                  <Text size="sm" c="dimmed" aria-label={`${t('column.roll')} ${row.rollNumber}`}>
                    <bdi>{row.rollNumber}</bdi>
                  </Text>
                )}
              </Table.Th>
              <Table.Td>
                <Badge variant="light" color={STATUS_COLOUR[row.status]} miw="max-content">
                  {t(`training:status.${row.status}`)}
                </Badge>
              </Table.Td>
              <Table.Td ta="end">{row.examScore === null ? NOTHING : format.number(row.examScore)}</Table.Td>
              <Table.Td style={{ whiteSpace: 'nowrap' }}>
                {row.completedOn ? format.day(row.completedOn) : NOTHING}
              </Table.Td>
              <Table.Td className={classes.email}>
                {row.email === null ? NOTHING : <Email address={row.email} />}
              </Table.Td>
              <Table.Td>{row.city ?? NOTHING}</Table.Td>
              <Table.Td miw="11rem">
                <SkillNames skills={row.skills} />
              </Table.Td>
              <Table.Td>{row.claimed ? t('claimed.yes') : t('claimed.no')}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Card>
  );
}
