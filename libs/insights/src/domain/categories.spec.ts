import { regionOf } from './categories';

const PLACES: Record<string, { province: string | null; country: string | null }> = {
  Multan: { province: 'Punjab', country: 'PK' },
  Gilgit: { province: 'Gilgit-Baltistan', country: 'PK' },
  Muzaffarabad: { province: 'Azad Kashmir', country: 'PK' },
  Dubai: { province: null, country: 'AE' },
  'Chak 12': { province: null, country: null },
};
const read = (text: string) => PLACES[text] ?? null;

it.each([
  ['KPK', 'Multan', 'khyber_pakhtunkhwa', false],
  ['Azad Jammu and Kashmir', null, 'azad_kashmir', false],
  ['Gilgit', null, 'gilgit_baltistan', false],
  ['somewhere else', 'Multan', null, false],
  [null, 'Multan', 'punjab', true],
  [null, 'Muzaffarabad', 'azad_kashmir', true],
  [null, 'Dubai', 'abroad', true],
  [null, 'Chak 12', null, false],
  [null, null, null, false],
])('region of origin %s and city %s give %s', (regionOfOrigin, city, region, fromCity) => {
  expect(regionOf({ regionOfOrigin, city }, read)).toEqual({ region, fromCity });
});
