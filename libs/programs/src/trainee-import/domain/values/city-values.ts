import { PAKISTAN_CITIES } from '@hunar/places';
import { cleanText } from '../text/clean-text';

export interface City {
  readonly name: string;
  /** Province or territory of Pakistan, null elsewhere and where it is not known. */
  readonly province: string | null;
  /** ISO 3166-1 alpha-2; null where it is not known. */
  readonly country: string | null;
}

const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[ي]/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const CITIES: ReadonlyMap<string, City> = (() => {
  const cities = new Map<string, City>();
  for (const [province, lines] of Object.entries(PAKISTAN_CITIES)) {
    for (const line of lines.split('\n')) {
      const [name, aliases] = line.split(':') as [string, string];
      const city: City = { name, province, country: 'PK' };
      for (const spelling of [name, ...aliases.split(',')]) if (fold(spelling)) cities.set(fold(spelling), city);
    }
  }
  for (const [country, names] of Object.entries({
    AE: 'Dubai,Abu Dhabi,Sharjah,Ajman', SA: 'Riyadh,Jeddah,Dammam,Makkah,Madinah', QA: 'Doha', OM: 'Muscat', KW: 'Kuwait City',
    GB: 'London,Manchester,Birmingham', US: 'New York,San Francisco,Houston,Chicago', CA: 'Toronto', MY: 'Kuala Lumpur', TR: 'Istanbul',
  })) {
    for (const name of names.split(',')) cities.set(fold(name), { name, province: null, country });
  }
  return cities;
})(); // prettier-ignore

const COUNTRIES: Readonly<Record<string, string>> = {
  pakistan: 'PK', pk: 'PK', india: 'IN', telangana: 'IN', 'andhra pradesh': 'IN', uae: 'AE', 'united arab emirates': 'AE', ksa: 'SA', 'saudi arabia': 'SA',
  qatar: 'QA', oman: 'OM', kuwait: 'KW', uk: 'GB', 'united kingdom': 'GB', england: 'GB', usa: 'US', 'united states': 'US', canada: 'CA', germany: 'DE',
  malaysia: 'MY', turkey: 'TR', australia: 'AU', afghanistan: 'AF', bangladesh: 'BD',
}; // prettier-ignore

const AROUND =
  /\b(?:district|distt|dist|city|cantt?|cantonment|tehsil|tehseel|saddar|urban|rural|pakistan|pk|ضلع|شہر)\b\.?/gi;

/** A known city of this exact spelling or alias, e.g. "LHR" → Lahore. */
export const knownCity = (text: string): City | null => CITIES.get(fold(text)) ?? null;

const titleCase = (text: string): string =>
  text === text.toLowerCase() || text === text.toUpperCase()
    ? text
        .toLowerCase()
        .replace(/(^|[\s\-(.])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
    : text;

const cache = new Map<string, City | null>();

/**
 * A city cell as one canonical name: aliases ("Pindi"), provinces behind it ("Karachi, Sindh") and words around it ("Distt. Lahore")
 * are understood. A place nobody knows is kept as it is written, in title case. Null when the cell has no letters.
 */
export function parseCity(cell: string): City | null {
  const cached = cache.get(cell);
  if (cached !== undefined) return cached;
  const city = readCity(cleanText(cell));
  if (cache.size > 5000) cache.clear();
  cache.set(cell, city);
  return city;
}

function readCity(text: string): City | null {
  if (!/\p{L}{2}/u.test(text) || text.length > 80 || /\S@\S|:\/\//.test(text)) return null;
  const parts = text.split(/\s*[,;/|()–]\s*|\s+-\s+|-(?=\d)/).filter((part) => part !== '');
  const abroad = parts
    .slice(1)
    .map((part) => COUNTRIES[fold(part)])
    .find((country) => country !== undefined && country !== 'PK');
  if (abroad !== undefined) return { name: titleCase(parts[0] as string), province: null, country: abroad };
  for (const candidate of [text, ...parts, ...parts.map((part) => part.replace(/\s*\d+$/, ''))]) {
    const found = knownCity(candidate) ?? knownCity(candidate.replace(AROUND, ' '));
    if (found !== null) return found;
  }
  const firstWord = knownCity(fold(parts[0] ?? text).split(' ')[0] ?? '');
  if (firstWord !== null && /\b(?:north|south|east|west|central)\b/i.test(text)) return firstWord;
  const inPakistan = parts.some((part) => COUNTRIES[fold(part)] === 'PK');
  return { name: titleCase(parts[0] ?? text), province: null, country: inPakistan ? 'PK' : null };
}
