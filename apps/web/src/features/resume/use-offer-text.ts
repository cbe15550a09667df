import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/use-format';
import type { OfferValue } from './offer';

/** Writes a value the way the reader's language does. */
export function useOfferText(): (value: OfferValue) => string {
  const { t } = useTranslation(['resume', 'format']);
  const format = useFormat();
  const dayOf = (date: string) => (date.length === 4 ? date : format.day(date));
  return (value) => {
    switch (value.as) {
      case 'text':
        return value.value;
      case 'country':
        return format.country(value.value);
      case 'zone':
        return value.value.replaceAll('_', ' ');
      case 'day':
        return format.day(value.value);
      case 'hours':
        return t('hours', { count: Number(value.value) });
      case 'money':
        return format.money(value.value);
      case 'skill': {
        const level = value.level === null ? null : t(`format:level.${value.level}`);
        const years = value.years === null ? null : t('years', { count: value.years });
        return [value.name, level, years].filter(Boolean).join(', ');
      }
      case 'language': {
        const level = value.level && t(`format:languageLevel.${value.level}`);
        return [format.language(value.language), level].filter(Boolean).join(', ');
      }
      case 'entry': {
        if (!value.from && !value.to) return value.name;
        const [from, to] = [value.from ? dayOf(value.from) : '?', value.to ? dayOf(value.to) : t('today')];
        return t('entry', { name: value.name, from, to });
      }
    }
  };
}
