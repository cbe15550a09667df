import { kmBetween } from './domain/distance';
import { PAKISTAN_CITIES } from './domain/pakistan-cities';
import { Places } from './places';

const places = new Places();
const PAKISTAN = { south: 23.5, north: 37.1, west: 60.8, east: 77.9 };

it('knows where every city of our list lies, by each of its spellings', () => {
  const lost: string[] = [];
  for (const line of Object.values(PAKISTAN_CITIES).flatMap((lines) => lines.split('\n'))) {
    const [name, aliases] = line.split(':') as [string, string];
    for (const spelling of [name, ...aliases.split(',')].map((text) => text.trim()).filter(Boolean)) {
      const place = places.find(spelling, 'PK');
      const { south, north, west, east } = PAKISTAN;
      const inside =
        place !== null &&
        place.latitude > south &&
        place.latitude < north &&
        place.longitude > west &&
        place.longitude < east;
      if (!inside) lost.push(`${name}: ${spelling}`);
    }
  }
  expect(lost).toEqual([]);
});

it.each([
  ['Gujranwala', 'Lahore', 60, 75],
  ['Sialkot', 'Lahore', 95, 125],
  ['Wah', 'Islamabad', 25, 45],
  ['Taxila', 'rawalpindi', 20, 40],
  ['Hub', 'Karachi', 15, 40],
  ['Hunza', 'Gilgit', 30, 75],
  ['Daharki', 'Sukkur', 70, 110],
  ['Dadyal', 'Mirpur', 10, 35],
  ['Samundri', 'Faisalabad', 30, 55],
  ['لاہور', 'karachi, sindh', 1000, 1050],
  ['San Francisco', 'NYC', 4100, 4160],
])('%s is as far from %s as on a map', (from, to, least, most) => {
  const [one, other] = [places.find(from, null)!, places.find(to, null)!];
  expect(kmBetween(one, other)).toBeGreaterThan(least);
  expect(kmBetween(one, other)).toBeLessThan(most);
});

it('takes the city in Pakistan where a name is of several, unless a country is named', () => {
  expect(places.find('Hyderabad', null)?.country).toBe('PK');
  expect(places.find('Hyderabad', 'IN')).toMatchObject({ country: 'IN', name: 'Hyderabad' });
  expect(places.find('San Francisco', null)?.country).toBe('US');
  expect(places.find('Lahore', 'US')?.country ?? null).not.toBe('PK');
});

it('says what an unknown name may have meant', () => {
  expect(places.find('Gujranwallla', null)).toBeNull();
  expect(places.suggest('Gujranwallla', null, 3)[0]).toBe('Gujranwala');
  expect(places.suggest('Abotabad', 'PK', 3)[0]).toBe('Abbottabad');
  expect(places.suggest('qqqqqqqq', null, 3)).toEqual([]);
  expect(places.find('', null)).toBeNull();
});

it('completes what is being typed, with our own cities first', () => {
  expect(places.complete('guj', 5)).toEqual(expect.arrayContaining(['Gujranwala', 'Gujrat']));
  expect(places.complete('sial', 1)).toEqual(['Sialkot']);
});

it('names the cells of everybody within a distance, and of nobody farther away', () => {
  const places = new Places();
  const lahore = places.find('Lahore', 'PK')!;
  const near = (name: string, km: number): boolean => {
    const cells = new Set(Places.cellsWithin(lahore, km));
    return Places.cellsOf(places.find(name, 'PK')!).some((cell) => cells.has(cell));
  };
  // Gujranwala is 67 km from Lahore, Karachi 1,030.
  expect([near('Lahore', 0), near('Gujranwala', 60), near('Gujranwala', 75)]).toEqual([true, false, true]);
  expect([near('Karachi', 1_000), near('Karachi', 1_100), near('Karachi', 20_100)]).toEqual([false, true, true]);
  expect(Places.cellsWithin(lahore, 100).length).toBeLessThan(300);
});

it('has another revision with another list of cities', () => {
  const revisionWith = (more: object): number => {
    jest.doMock('./domain/pakistan-cities', () => ({ PAKISTAN_CITIES: { ...PAKISTAN_CITIES, ...more } }));
    let revision = 0;
    jest.isolateModules(() => (revision = (require('./places') as { Places: typeof Places }).Places.revision));
    return revision;
  };
  expect(revisionWith({})).toBe(Places.revision);
  expect(revisionWith({ Punjab: 'Lahore: lhr' })).not.toBe(Places.revision);
});
