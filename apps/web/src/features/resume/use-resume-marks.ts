import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mark } from '@/shared/reading/segments';
import type { ResumeItem, ResumeReading } from './reading';

/** Names an item: its place in the text and what it was taken for. */
export const keyOf = ({ field, start, end }: ResumeItem): string => `${field}:${start}-${end}`;

/** The words that something was read from: skills in one colour, everything else in another. */
export function useResumeMarks({ items, unknown }: ResumeReading): Mark[] {
  const { t } = useTranslation('resume');
  return useMemo(() => {
    const read = items.map((item): Mark => {
      const { field, start, end } = item;
      return { key: keyOf(item), start, end, kind: field === 'skill' ? 'must' : 'fact', label: t(`field.${field}`) };
    });
    const others = unknown.map(({ start, end }): Mark => ({
      key: `unknown:${start}`,
      start,
      end,
      kind: 'unknown',
      label: t('kind.unknown'),
    }));
    return [...read, ...others];
  }, [items, unknown, t]);
}
