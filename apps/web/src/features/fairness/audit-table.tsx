import { Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/use-format';
import type { AuditTableFragment } from '@/shared/graphql/gql/fairness/graphql';
import { AuditTableRow } from './audit-table-row';
import classes from './fairness.module.css';
import { useGroupName } from './use-group-name';

/** One dimension under one definition: a sentence that says what it comes to, then every group. */
export function AuditTable({ table }: { table: AuditTableFragment }) {
  const { t, i18n } = useTranslation('fairness');
  const format = useFormat();
  const nameOf = useGroupName();
  const { dimension, rows, rate, selected } = table;
  const low = rows.filter(({ belowFourFifths }) => belowFourFifths);
  const compared = rows.filter(({ impactRatio }) => impactRatio !== null);
  const names = new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(low.map(nameOf));
  const id = `table-${dimension}`;
  const sentence =
    compared.length < 2
      ? t('table.nothingToCompare')
      : low.length === 0
        ? t('table.allAbove')
        : t('table.below', { count: low.length, groups: names });
  return (
    <section aria-labelledby={id}>
      <Title order={2} id={id}>
        {t(`dimension.${dimension}`)}
      </Title>
      <Text mb="xs">
        {sentence}{' '}
        <Text span c="dimmed">
          {t('table.all', { selected: format.number(selected), rate: format.share(rate) })}
        </Text>
      </Text>
      <Table className={classes.table} verticalSpacing="xs" aria-labelledby={id}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('column.group')}</Table.Th>
            <Table.Th className={classes.number}>{t('column.people')}</Table.Th>
            <Table.Th className={classes.number}>{t('column.selected')}</Table.Th>
            <Table.Th className={classes.number}>{t('column.rate')}</Table.Th>
            <Table.Th>{t('column.ratio')}</Table.Th>
            <Table.Th>{t('column.note')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <AuditTableRow key={`${row.sex} ${row.region} ${row.unknown}`} row={row} />
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
