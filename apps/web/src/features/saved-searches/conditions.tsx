import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SavedSearchFragment } from '@/shared/graphql/gql/saved-searches/graphql';
import { useConditionText } from './use-condition-text';

/** What a search looks for, in one line. A condition that this page has no word for goes by its own name. */
export function Conditions({ conditions }: Pick<SavedSearchFragment, 'conditions'>) {
  const { t } = useTranslation('saved-searches');
  const textsOf = useConditionText();
  if (conditions.length === 0) return <Text size="sm">{t('everybody')}</Text>;
  return (
    <Text size="sm">
      {conditions.map((condition, place) => (
        <span key={condition.name}>
          {place > 0 && ' · '}
          <Text span inherit c="dimmed">
            {t(`condition.${condition.name}`, { defaultValue: condition.name })}{' '}
          </Text>
          <bdi>{textsOf(condition).join(', ')}</bdi>
        </span>
      ))}
    </Text>
  );
}
