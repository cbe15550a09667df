import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/use-format';
import type { BothSidesFragment } from '@/shared/graphql/gql/shared/graphql';
import classes from './match.module.css';

interface Props {
  readonly both: BothSidesFragment;
  readonly of: 'person' | 'job';
}

/** What the job offers against what the person wishes, part by part; the last row is their sum. */
export function WishBreakdown({ both, of }: Props) {
  const { t } = useTranslation('match');
  const format = useFormat();
  const title = t(`wishes.${of}`);
  return (
    <>
      <Text size="sm" fw={600} mt="md" mb={4}>
        {title}
      </Text>
      <Table className={classes.breakdown} verticalSpacing="xs" aria-label={title}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('breakdown.part')}</Table.Th>
            <Table.Th className={classes.points}>{t('breakdown.points')}</Table.Th>
            <Table.Th>{t('breakdown.why')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {both.parts.map((part) => (
            <Table.Tr key={part.code}>
              <Table.Th scope="row">{part.label}</Table.Th>
              <Table.Td className={classes.points}>
                {format.score(part.contribution)}
                <span className={classes.of}>{t('breakdown.of', { weight: format.number(part.weight) })}</span>
              </Table.Td>
              <Table.Td>{part.sentence}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          <Table.Tr>
            <Table.Th scope="row">{t('breakdown.sum')}</Table.Th>
            <Table.Td className={classes.points}>
              <strong>{format.score(both.wishScore)}</strong>
              <span className={classes.of}>{t('breakdown.of', { weight: format.number(100) })}</span>
            </Table.Td>
            <Table.Td>{t('wishes.together', { both: format.score(both.score) })}</Table.Td>
          </Table.Tr>
        </Table.Tfoot>
      </Table>
    </>
  );
}
