import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/use-format';
import type { TalentSearchInput } from '@/shared/graphql/gql/talent-search/graphql';
import type { ResultEdge } from '../edge';
import { useWishText } from '../use-wish-text';
import { wordsFound } from './words-found';

/** One reason: what was asked, and what the person has. */
export interface Reason {
  readonly key: string;
  readonly asked: string;
  readonly has: string;
}

/** Why a person is in the result: every word and condition of the search beside what the person has. */
export function useWhy(input: TalentSearchInput, edge: ResultEdge): readonly Reason[] {
  const { t } = useTranslation(['talent-search', 'format']);
  const skills = useSkillReasons(input, edge);
  const work = useWorkReasons(input, edge.node);
  const words = wordsFound(input.text, edge).map(({ typed, found, how }) => ({
    key: `word-${typed}`,
    asked: t('why.word', { word: typed }),
    has: t(`why.how.${how}`, { found }),
  }));
  return [...words, ...skills, ...work];
}

function useSkillReasons(input: TalentSearchInput, { node }: ResultEdge): readonly Reason[] {
  const { t } = useTranslation(['talent-search', 'format']);
  const { wishDetails } = useWishText();
  const asked = [...(input.skillsAll ?? []), ...(input.skillsAny ?? [])];
  return asked.flatMap(({ skillId, minLevel, minEvidence }) => {
    const held = node.skills.find(({ skill }) => skill.id === skillId);
    if (!held) return [];
    const details = wishDetails({
      id: skillId,
      ...(minLevel ? { minLevel } : {}),
      ...(minEvidence && minEvidence !== 'CLAIMED' ? { minEvidence } : {}),
    });
    return [
      {
        key: `skill-${skillId}`,
        asked: [held.skill.name, ...details].join(' · '),
        has: [
          held.level ? t(`format:level.${held.level}`) : t('why.noLevel'),
          t(`format:evidenceHint.${held.evidence}`),
        ].join(' · '),
      },
    ];
  });
}

function useWorkReasons(input: TalentSearchInput, person: ResultEdge['node']): readonly Reason[] {
  const { t } = useTranslation(['talent-search', 'format']);
  const format = useFormat();
  const { rate, hoursMin, availableFrom, overlap, near, languages } = input;
  const reasons: (Reason | false | '' | 0 | null | undefined)[] = [
    rate?.max &&
      person.rate && {
        key: 'rate',
        asked: t('active.rateMax', {
          rate: format.money({ amount: rate.max, currency: rate.currency ?? 'USD', period: rate.period ?? 'HOUR' }),
        }),
        has: format.money(person.rate),
      },
    hoursMin &&
      person.weeklyHours && {
        key: 'hours',
        asked: t('active.hoursMin', { hours: format.number(hoursMin) }),
        has: t('why.hours', { hours: format.number(person.weeklyHours) }),
      },
    availableFrom && {
      key: 'from',
      asked: t('active.from', { day: format.day(availableFrom) }),
      has: person.availableFrom ? t('why.from', { day: format.day(person.availableFrom) }) : t('why.fromUnsaid'),
    },
    overlap &&
      person.timeZone && {
        key: 'overlap',
        asked: t('active.overlap', { hours: format.number(overlap.hours), zone: format.zone(overlap.timeZone) }),
        has: [...new Set(person.workingHours.map(({ start, end }) => t('why.works', { start, end })))]
          .concat(t('why.zone', { zone: format.zone(person.timeZone) }))
          .join(' · '),
      },
    near &&
      person.city && {
        key: 'near',
        asked: t('active.near', { km: format.number(near.km), city: near.city }),
        has: person.city,
      },
    ...(languages ?? []).map(({ language, minLevel }) => {
      const spoken = person.languages.find((one) => one.language === language);
      return (
        spoken && {
          key: `language-${language}`,
          asked: [format.language(language), minLevel && t(`format:languageLevel.${minLevel}`)]
            .filter(Boolean)
            .join(' · '),
          has: spoken.level ? t(`format:languageLevel.${spoken.level}`) : t('why.noLevel'),
        }
      );
    }),
    input.certified && { key: 'certified', asked: t('facet.certified'), has: person.programs.join(', ') },
  ];
  return reasons.filter((reason) => typeof reason === 'object' && reason !== null);
}
