import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** Monday to Sunday, in the reader's language. */
export function useWeekdays(): readonly string[] {
  const { i18n } = useTranslation();
  return useMemo(() => {
    const name = new Intl.DateTimeFormat(i18n.language, { weekday: 'long', timeZone: 'UTC' });
    // 1 January 2024 was a Monday.
    return Array.from({ length: 7 }, (_, day) => name.format(new Date(Date.UTC(2024, 0, 1 + day))));
  }, [i18n.language]);
}
