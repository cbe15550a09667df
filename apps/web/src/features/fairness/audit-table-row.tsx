import { Badge, Table, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/use-format';
import classes from './fairness.module.css';
import { type AuditRow, useGroupName } from './use-group-name';

export function AuditTableRow({ row }: { row: AuditRow }) {
  const { t } = useTranslation('fairness');
  const format = useFormat();
  const nameOf = useGroupName();
  const { people, selected, rate, low, high } = row;
  const count = (value: number | null | undefined) =>
    value === null || value === undefined ? <Withheld /> : format.number(value);
  return (
    <Table.Tr>
      <Table.Th scope="row">{nameOf(row)}</Table.Th>
      <Table.Td className={classes.number} data-label={t('column.people')}>
        {count(people)}
      </Table.Td>
      <Table.Td className={classes.number} data-label={t('column.selected')}>
        {count(selected)}
      </Table.Td>
      <Table.Td className={classes.number} data-label={t('column.rate')}>
        {rate === null || rate === undefined ? <Withheld /> : format.share(rate)}
        {typeof low === 'number' && typeof high === 'number' && (
          <span className={classes.interval}>
            {t('interval', { low: format.share(low), high: format.share(high) })}
          </span>
        )}
      </Table.Td>
      <Table.Td data-label={t('column.ratio')} data-spare={row.suppressed || undefined}>
        <Ratio row={row} />
      </Table.Td>
      <Table.Td data-label={t('column.note')} data-spare={row.suppressed || undefined}>
        <Note row={row} />
      </Table.Td>
    </Table.Tr>
  );
}

function Withheld() {
  const { t } = useTranslation('fairness');
  return <span className={classes.withheld}>{t('withheld')}</span>;
}

/** The ratio as a figure and as a bar whose tick stands at four fifths. */
function Ratio({ row: { impactRatio, ratioLow, ratioHigh } }: { row: AuditRow }) {
  const { t } = useTranslation('fairness');
  const format = useFormat();
  if (impactRatio === null || impactRatio === undefined)
    return <span className={classes.withheld}>{t('noRatio')}</span>;
  return (
    <div className={classes.ratio}>
      <span className={classes.figure}>{format.score(impactRatio)}</span>
      <span className={classes.bar} aria-hidden>
        <span style={{ width: `${Math.min(impactRatio, 1) * 100}%` }} data-low={impactRatio < 0.8 || undefined} />
      </span>
      {typeof ratioLow === 'number' && typeof ratioHigh === 'number' && (
        <span className={classes.interval}>
          {t('interval', { low: format.score(ratioLow), high: format.score(ratioHigh) })}
        </span>
      )}
    </div>
  );
}

function Note({ row }: { row: AuditRow }) {
  const { t } = useTranslation('fairness');
  if (row.belowFourFifths) {
    return (
      <Badge color="red" variant="light" leftSection={<IconAlertTriangle size={13} aria-hidden />}>
        {t('note.below')}
      </Badge>
    );
  }
  const note = row.suppressed
    ? 'suppressed'
    : row.unknown
      ? 'unknown'
      : row.excluded
        ? 'excluded'
        : row.impactRatio === 1
          ? 'highest'
          : null;
  return note && <Text size="sm">{t(`note.${note}`)}</Text>;
}
