import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SavedSearchFragment } from '@/shared/graphql/gql/saved-searches/graphql';

/** What a search looks for, in one line. A condition that this page has no word for goes by its own name. */
export function Conditions({ conditions }: Pick<SavedSearchFragment, 'conditions'>) {
  const { t } = useTranslation('saved-searches');
  if (conditions.length === 0) return <Text size="sm">{t('everybody')}</Text>;
  const said = (value: string) => t(`value.${value}`, { defaultValue: value });
  return (
    <Text size="sm">
      {conditions.map(({ name, values }, place) => (
        <span key={name}>
          {place > 0 && ' · '}
          <Text span inherit c="dimmed">
            {t(`condition.${name}`, { defaultValue: name })}{' '}
          </Text>
          <bdi>{values.map(said).join(', ')}</bdi>
        </span>
      ))}
    </Text>
  );
}
