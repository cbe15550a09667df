import { useTranslation } from 'react-i18next';
import type { AuditTableFragment } from '@/shared/graphql/gql/fairness/graphql';

export type AuditRow = AuditTableFragment['rows'][number];

/** What a row's group is called. */
export function useGroupName(): (row: AuditRow) => string {
  const { t } = useTranslation('fairness');
  return ({ sex, region, unknown }) => {
    if (unknown && sex) return t('group.both', { sex: t(`sex.${sex}`), region: t('group.noRegion') });
    if (unknown) return t('group.unknown');
    if (sex && region) return t('group.both', { sex: t(`sex.${sex}`), region: t(`region.${region}`) });
    if (sex) return t(`sex.${sex}`);
    return region ? t(`region.${region}`) : t('group.unknown');
  };
}
