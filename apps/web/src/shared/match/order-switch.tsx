import { Group, SegmentedControl, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ShortlistOrder } from './order';

const ORDERS = ['FIT', 'MUTUAL'] as const;

interface Props {
  readonly value: ShortlistOrder;
  readonly onChange: (order: ShortlistOrder) => void;
}

/** Orders a list by the fit alone, or by what both sides gain. */
export function OrderSwitch({ value, onChange }: Props) {
  const { t } = useTranslation('match');
  return (
    <Group gap="xs">
      <Text size="sm" c="dimmed" aria-hidden>
        {t('order.label')}
      </Text>
      <SegmentedControl
        aria-label={t('order.label')}
        value={value}
        onChange={(order) => onChange(ORDERS.find((one) => one === order) ?? 'FIT')}
        data={ORDERS.map((order) => ({ value: order, label: t(`order.${order}`) }))}
      />
    </Group>
  );
}
