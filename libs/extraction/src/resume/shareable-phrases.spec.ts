import { SkillNormaliser, Taxonomy } from '@hunar/skills';
import { readResume } from './read-resume';
import { shareablePhrases } from './shareable-phrases';

it('keeps what may be a skill, and nothing that says whose résumé it was', () => {
  const taxonomy = Taxonomy.load();
  const reading = readResume(
    'Oluwaseun Adebayo\nseunny@example.com\nLahore\n\nSkills: Oluwaseun, Zorblax, Seunny, House 12 Street 4, Father Name Khalid\n',
    { taxonomy, normaliser: new SkillNormaliser(taxonomy), today: '2026-11-23' },
  );
  expect(reading.unknown.length).toBeGreaterThan(1);
  expect(shareablePhrases(reading)).toEqual(['Zorblax']);
});
