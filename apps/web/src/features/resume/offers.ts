import { entryOffers } from './entry-offers';
import type { Changes, Offer, Profile } from './offer';
import type { ResumeReading } from './reading';

const SINGLE = [
  ['name', 'basics', 'text'],
  ['headline', 'basics', 'text'],
  ['about', 'basics', 'text'],
  ['city', 'basics', 'text'],
  ['country', 'basics', 'country'],
  ['timeZone', 'terms', 'zone'],
  ['weeklyHours', 'terms', 'hours'],
  ['availableFrom', 'terms', 'day'],
] as const;

/** Everything that the résumé has to offer to this profile. What stands in both is left out. */
export function offersOf(reading: ResumeReading, profile: Profile): Offer[] {
  const { draft, items } = reading;
  const singles = SINGLE.flatMap(([field, group, as]): Offer[] => {
    const read = draft[field];
    const now = profile[field];
    if (read === null || read === now) return [];
    return [
      {
        key: field,
        group,
        field,
        value: { as, value: String(read) },
        now: now === null || now === undefined || now === '' ? null : { as, value: String(now) },
        lacks: null,
        items: items.filter((item) => item.field === field),
        apply: (changes) => ({ ...changes, [field]: read }),
      },
    ];
  });
  return [...singles, ...rateOffers(reading, profile), ...entryOffers(reading, profile)];
}

function rateOffers({ draft: { rate }, items }: ResumeReading, profile: Profile): Offer[] {
  if (!rate) return [];
  const { amount, currency, period } = rate;
  const now = profile.rate ?? null;
  if (now && now.amount === amount && now.currency === currency && now.period === period) return [];
  return [
    {
      key: 'rate',
      group: 'terms',
      field: 'rate',
      value: { as: 'money', value: rate },
      now: now && { as: 'money', value: now },
      lacks: null,
      items: items.filter(({ field }) => field === 'rate'),
      apply: (changes) => ({ ...changes, rate: { amount, currency, period } }),
    },
  ];
}

/** What is taken without being asked about: whatever takes nothing away. */
export const takenAtFirst = (offers: readonly Offer[]): ReadonlySet<string> =>
  new Set(offers.filter(({ now, lacks }) => now === null && lacks === null).map(({ key }) => key));

export const changesOf = (offers: readonly Offer[], taken: ReadonlySet<string>, profile: Profile): Changes =>
  offers.filter(({ key }) => taken.has(key)).reduce<Changes>((changes, offer) => offer.apply(changes, profile), {});
