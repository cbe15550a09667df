import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/use-format';
import type { SavedSearchFragment } from '@/shared/graphql/gql/saved-searches/graphql';
import { PERIODS } from '@/shared/search/rate-unit';

type Condition = SavedSearchFragment['conditions'][number];
/** The parts of what a condition asks for, by name. */
type Parts = Readonly<Partial<Record<string, string>>>;
type Writer = (parts: Parts) => string | undefined;

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Writes what a condition asks for, each thing for itself. What has no words here, such as a condition of a later kind, is written as it is. */
export function useConditionText() {
  const pay = usePayWriters();
  const people = usePeopleWriters();
  const writers: Partial<Record<string, Writer>> = { ...pay, ...people };
  return ({ name, items }: Condition): string[] =>
    items.map(({ parts }) => {
      const written = writers[name]?.(Object.fromEntries(parts.map((part) => [part.name, part.value])));
      return written ?? parts.map(({ value }) => value).join(' · ');
    });
}

/** What is asked of pay and time. */
function usePayWriters(): Record<string, Writer> {
  const { t } = useTranslation('saved-searches');
  const format = useFormat();
  const rate: Writer = ({ min, max, currency = '', period = '' }) => {
    const per = PERIODS.find((one) => one === period.toUpperCase());
    if (!per || !/^[A-Z]{3}$/.test(currency)) return undefined;
    const money = (amount: string) => format.money({ amount: Number(amount), currency, period: per });
    if (min === undefined) return max && t('says.atMost', { what: money(max) });
    if (max === undefined) return t('says.atLeast', { what: money(min) });
    return t('says.between', { from: money(min), to: money(max) });
  };
  const usual = { currency: 'USD', period: 'hour' };
  return {
    rate,
    rateMin: ({ value }) => rate({ min: value, ...usual }),
    rateMax: ({ value }) => rate({ max: value, ...usual }),
    hoursMin: ({ value }) => value && t('says.atLeast', { what: format.number(Number(value)) }),
    availableFrom: ({ value }) => (Number.isNaN(Date.parse(`${value}T00:00:00Z`)) ? value : format.day(value ?? '')),
    overlap: ({ hours, timeZone, workingFrom, workingTo }) =>
      hours &&
      timeZone &&
      [
        t('says.overlap', { hours: format.number(Number(hours)), zone: format.zone(timeZone) }),
        (workingFrom ?? workingTo) && `${workingFrom ?? '09:00'}–${workingTo ?? '18:00'}`,
      ]
        .filter(Boolean)
        .join(' · '),
  };
}

/** What is asked of people: skills, languages, places, evidence. */
function usePeopleWriters(): Record<string, Writer> {
  const { t } = useTranslation(['saved-searches', 'format']);
  const format = useFormat();
  const orBetter = (what: string) => t('says.orBetter', { what });
  const skill: Writer = ({ skillId, minLevel, minEvidence }) =>
    skillId &&
    [
      skillId,
      minLevel && (minLevel === '5' ? t('format:level.5') : orBetter(t(`format:level.${minLevel}`))),
      minEvidence && t(`skillEvidence.${minEvidence}`),
    ]
      .filter(Boolean)
      .join(' · ');
  return {
    skillsAll: skill,
    skillsAny: skill,
    skillsNot: skill,
    countries: ({ value }) => value && format.country(value),
    near: ({ city, km, country }) =>
      city &&
      km &&
      t('says.near', { city: country ? `${city}, ${format.country(country)}` : city, km: format.number(Number(km)) }),
    languages: ({ language = '', minLevel }) =>
      /^[a-z]{2}$/.test(language)
        ? [format.language(language), minLevel && t(`format:languageLevel.${minLevel.toUpperCase()}`)]
            .filter(Boolean)
            .join(' · ')
        : undefined,
    evidence: ({ value }) => value && orBetter(t(`format:evidence.${value.toUpperCase()}`)),
    certified: ({ value }) => value && (value === 'true' ? t('says.yes') : t('says.no')),
    // The label of a cohort that is gone is its id.
    cohortIds: ({ value }) => (value && UUID.test(value) ? t('says.cohort') : value),
  };
}
