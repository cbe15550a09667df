import { cardOf } from './talent-card';
import type { ProfileWithSkills } from './persistence/talent-profile.repository';
import { NO_CONTRIBUTION } from './talent-document';

it('shows no contact that somebody wrote into the headline', () => {
  const profile = {
    name: 'Ayesha Khan',
    accountId: null,
    skills: [],
    rateAmountMinor: null,
  } as unknown as ProfileWithSkills;
  const headline = 'React developer, ayesha@example.com, 0300-1234567';
  expect(cardOf({ ...profile, headline }, NO_CONTRIBUTION).headline).toBe('React developer, …, …');
});
