import { SkillNormaliser, Taxonomy } from '@hunar/skills';
import { readResume } from '../read-resume';
import { isWish } from './wishes';

it.each([
  'I want to learn ',
  'I want to learn Rust and ',
  'Currently learning ',
  'Eager to explore ',
  'Interested in ',
  'Passionate about learning ',
  'Next: ',
  'Looking forward to getting into ',
])('%s… is a wish', (before) => expect(isWish(before)).toBe(true));

it.each([
  'Eager to learn, I built three apps with ',
  'I love learning. Worked with ',
  'Want to learn Go, but use ',
  'Want to learn Go\nSkills: ',
  'Built an e-learning platform with ',
  'Machine learning, ',
  'Taught ',
])('%s… is none', (before) => expect(isWish(before)).toBe(false));

it('what somebody only wishes to learn is no skill of theirs, unless it is named elsewhere', () => {
  const taxonomy = Taxonomy.load();
  const { resume } = readResume(
    'Bilal Ahmed\nJunior Web Developer\n\nSummary\nI want to learn Rust and Go. Currently learning Kubernetes and Docker.\n\nSkills\nHTML, CSS, Docker\n',
    { taxonomy, normaliser: new SkillNormaliser(taxonomy), today: '2026-11-23' },
  );
  expect(resume.skills.map(({ value }) => value.skillId)).toEqual(['web-development', 'html', 'css', 'docker']);
});
