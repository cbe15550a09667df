/** Countries with one time zone where trainees live; elsewhere a country does not tell the zone. */
const ZONES: Readonly<Record<string, string>> = {
  AE: 'Asia/Dubai',
  IN: 'Asia/Kolkata',
  PK: 'Asia/Karachi',
  QA: 'Asia/Qatar',
  SA: 'Asia/Riyadh',
};

/** The IANA zone of a country (ISO 3166-1 alpha-2) that has one; null for others. */
export const countryTimeZone = (country: string | null): string | null => (country && ZONES[country]) ?? null;
