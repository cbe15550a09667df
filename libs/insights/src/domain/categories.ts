/** The sex categories that imports know. */
export const SEXES = ['female', 'male', 'other'] as const;
export type Sex = (typeof SEXES)[number];

/** Provinces and territories of Pakistan, and everywhere else: what stands here in the place of race and ethnicity. */
export const REGIONS = [
  'punjab',
  'sindh',
  'khyber_pakhtunkhwa',
  'balochistan',
  'islamabad',
  'gilgit_baltistan',
  'azad_kashmir',
  'abroad',
] as const;
export type Region = (typeof REGIONS)[number];

/** What an audit knows of somebody; null: not known. */
export interface Categories {
  readonly sex: Sex | null;
  readonly region: Region | null;
}

/** A place as people write it: its province, in the words of the importer, and its country. */
export type PlaceReader = (
  text: string,
) => { readonly province: string | null; readonly country: string | null } | null;

const PROVINCES: readonly (readonly [RegExp, Region])[] = [
  [/^(?:the )?punjab$/, 'punjab'],
  [/^sind(?:h)?$/, 'sindh'],
  [/^(?:khyber pakhtunkh?wa|kpk?|nwfp|fata)$/, 'khyber_pakhtunkhwa'],
  [/^ba?loch?istan$/, 'balochistan'],
  [/^(?:islamabad|ict|islamabad capital territory)$/, 'islamabad'],
  [/^(?:gilgit[ -]baltistan|gb|northern areas)$/, 'gilgit_baltistan'],
  [/^(?:azad kashmir|ajk|azad jammu (?:and|&) kashmir)$/, 'azad_kashmir'],
];

const provinceOf = (text: string): Region | null => {
  const folded = text.trim().toLowerCase().replace(/\s+/g, ' ');
  return PROVINCES.find(([pattern]) => pattern.test(folded))?.[1] ?? null;
};

const regionOfPlace = (text: string, readPlace: PlaceReader): Region | null => {
  const place = readPlace(text);
  if (place?.province) return provinceOf(place.province);
  return place?.country && place.country !== 'PK' ? 'abroad' : null;
};

/**
 * Where somebody is from: the region of origin that was stated, a province or a place in it; without one the region of the city they
 * live in, which is a guess, so that reports count how often it was taken.
 */
export function regionOf(
  stated: { readonly regionOfOrigin: string | null; readonly city: string | null },
  readPlace: PlaceReader,
): { region: Region | null; fromCity: boolean } {
  const { regionOfOrigin, city } = stated;
  if (regionOfOrigin !== null) {
    return { region: provinceOf(regionOfOrigin) ?? regionOfPlace(regionOfOrigin, readPlace), fromCity: false };
  }
  const region = city === null ? null : regionOfPlace(city, readPlace);
  return { region, fromCity: region !== null };
}
