import { money } from '@hunar/kernel';
import { mergeImport, type ImportableProfile } from './merge-import';
import type { ImportedTalent } from './imported-talent';
import { shortenedName } from './profile';

const stored: ImportableProfile = {
  name: 'Kiran Naqvi',
  city: null,
  country: null,
  timeZone: null,
  rate: money(12, 'USD', 'hour'),
  weeklyHours: 20,
  languages: [],
  links: [{ kind: 'github', url: 'https://github.com/kiran' }],
  skillIds: ['python', 'react'],
  phone: null,
  fieldSources: { name: 'programme-1', rate: 'person', weeklyHours: 'programme-2', skills: 'programme-1' },
};

const imported: ImportedTalent = {
  name: 'Kiran Fatima Naqvi',
  email: 'kiran@example.com',
  phone: '+923001234567',
  cnic: null,
  gender: null,
  dateOfBirth: null,
  fatherName: null,
  city: 'Sukkur',
  country: 'PK',
  timeZone: 'Asia/Karachi',
  rate: money(15, 'USD', 'hour'),
  weeklyHours: 40,
  languages: [],
  links: [],
  skillIds: ['react', 'python'],
};

describe('mergeImport', () => {
  it('fills what is empty, corrects its own words, and leaves the words of the person and of other programmes', () => {
    expect(mergeImport(stored, imported, 'programme-1')).toEqual({
      name: 'Kiran Fatima Naqvi',
      city: 'Sukkur',
      country: 'PK',
      timeZone: 'Asia/Karachi',
      phone: '+923001234567',
    });
  });

  it('changes nothing when the file says the same again, in whatever order', () => {
    const again = { ...imported, name: stored.name, city: null, country: null, timeZone: null, phone: null };
    expect(mergeImport(stored, again, 'programme-1')).toEqual({});
  });

  it('erases nothing when the file is silent', () => {
    const silent = {
      ...imported,
      rate: null,
      weeklyHours: null,
      skillIds: [],
      city: null,
      country: null,
      timeZone: null,
    };
    expect(mergeImport(stored, { ...silent, phone: null, name: '' }, 'programme-1')).toEqual({});
  });
});

describe('shortenedName', () => {
  it.each([
    ['Kiran Fatima Naqvi', 'Kiran N.'],
    ['  Zain   khan ', 'Zain K.'],
    ['Aisha', 'Aisha'],
    ['علی رضا', 'علی ر.'],
  ])('%s → %s', (name, short) => expect(shortenedName(name)).toBe(short));
});
