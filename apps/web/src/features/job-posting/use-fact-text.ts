import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/use-format';
import type { FactName, ReadPost } from './read-post';

/** Says what was read for a fact in the reader's language. */
export function useFactText(draft: ReadPost['draft']): (name: FactName) => string {
  const { t } = useTranslation(['job-posting', 'format']);
  const format = useFormat();
  return (name) => {
    switch (name) {
      case 'rate': {
        const [least, most] = [draft.rateMin, draft.rateMax].map((money) => money && format.money(money));
        if (least && most) return least === most ? most : t('paste.between', { least, most });
        return most ? t('paste.upTo', { most }) : least ? t('paste.from', { least }) : '';
      }
      case 'engagement':
        return draft.engagement ? t(`engagement.${draft.engagement}`) : '';
      case 'seniority':
        return draft.seniority ? t(`seniority.${draft.seniority}`) : '';
      case 'language':
        return draft.language
          ? `${format.language(draft.language.language)}, ${t(`format:languageLevel.${draft.language.level}`)}`
          : '';
      case 'timeZone':
        return draft.timeZone ? format.zone(draft.timeZone) : '';
      case 'startsOn':
        return draft.startsOn ? format.day(draft.startsOn) : '';
      case 'remote':
        return t(draft.remote ? 'paste.yes' : 'paste.no');
      default: {
        const value = draft[name];
        return typeof value === 'number' ? format.number(value) : (value ?? '');
      }
    }
  };
}
