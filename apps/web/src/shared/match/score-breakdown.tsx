import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/use-format';
import type { ScorePartFragment } from '@/shared/graphql/gql/shared/graphql';
import classes from './match.module.css';

interface Props {
  readonly score: number;
  readonly parts: readonly ScorePartFragment[];
}

/** The score as a sum: every part with its points, what it could have had, and why. The last row is the score, exactly. */
export function ScoreBreakdown({ score, parts }: Props) {
  const { t } = useTranslation('match');
  const format = useFormat();
  return (
    <Table className={classes.breakdown} verticalSpacing="xs" aria-label={t('breakdown.label')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('breakdown.part')}</Table.Th>
          <Table.Th className={classes.points}>{t('breakdown.points')}</Table.Th>
          <Table.Th>{t('breakdown.why')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {parts.map((part) => (
          <Table.Tr key={part.code}>
            <Table.Th scope="row">
              <span className={classes.key} data-part={part.code} aria-hidden />
              {part.label}
            </Table.Th>
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
            <strong>{format.score(score)}</strong>
            <span className={classes.of}>{t('breakdown.of', { weight: format.number(100) })}</span>
          </Table.Td>
          <Table.Td />
        </Table.Tr>
      </Table.Tfoot>
    </Table>
  );
}
