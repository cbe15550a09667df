import { Button, Group, Pill } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** A filter that is on. */
export interface ActiveFilter {
  readonly key: string;
  readonly label: string;
  readonly off: () => void;
}

/** What narrows the search now, each with a button that takes it off. */
export function FilterPills({ filters, clear }: { filters: readonly ActiveFilter[]; clear: () => void }) {
  const { t } = useTranslation('search');
  if (filters.length === 0) return null;
  return (
    <Group component="section" gap="xs" mb="md" aria-label={t('active.label')}>
      {filters.map(({ key, label, off }) => (
        <Pill
          key={key}
          size="md"
          withRemoveButton
          onRemove={off}
          removeButtonProps={{ 'aria-label': t('active.remove', { label }), tabIndex: 0, 'aria-hidden': false }}
        >
          {label}
        </Pill>
      ))}
      <Button variant="subtle" size="compact-sm" onClick={clear}>
        {t('active.clear')}
      </Button>
    </Group>
  );
}
