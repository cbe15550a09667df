import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rarityWeight } from '../domain/rarity';
import { prepareTalent } from '../domain/prepared-talent';
import { score } from '../domain/score';
import { explainWishes } from '../explanation/explain-wishes';
import { contextOf, EXAMPLE_JOB, EXAMPLE_POOL, EXAMPLE_TALENT, wishesOf } from '../testing/facts';
import { mutualTotal } from './mutual-score';
import { WISH_CEILING, WISH_WEIGHTS } from './wish-model';
import { WishScorer } from './wish-scorer';

const page = readFileSync(join(__dirname, '../../../../docs/mutual-match.md'), 'utf8');
const points = (hundredths: number): string => (hundredths / 100).toFixed(2);

function workedExample(): string {
  const holders: Readonly<Record<string, number>> = EXAMPLE_POOL.holders;
  const rarity = (skillId: string): number => rarityWeight(holders[skillId] ?? 0, EXAMPLE_POOL.size);
  const match = score(EXAMPLE_JOB, EXAMPLE_TALENT, contextOf({ rarity }));
  const wishes = wishesOf({
    skillIds: ['react', 'langgraph', 'vue'],
    engagements: ['hourly', 'part_time'],
    leastHours: 25,
  });
  const wish = new WishScorer({ facts: EXAMPLE_JOB, engagement: 'hourly' }, contextOf()).score({
    talent: prepareTalent(EXAMPLE_TALENT),
    wishes,
  });
  const [founder, freelancer] = [explainWishes(wish, 'en', 'founder'), explainWishes(wish, 'en', 'freelancer')];
  return [
    '| part | value | weight | contribution | to the person | to the founder |',
    '| --- | --- | --- | --- | --- | --- |',
    ...wish.parts.map(
      (part, index) =>
        `| ${part.code} | ${part.value.toFixed(4)} | ${points(part.weight)} | ${points(part.contribution)} | ${freelancer[index]!.sentence} | ${founder[index]!.sentence} |`,
    ),
    `| **wish score** | | 100.00 | **${points(wish.total)}** | | |`,
    '',
    `Match score ${points(match.total)}, wish score ${points(wish.total)}: mutual score **${points(mutualTotal(match.total, wish.total))}**.`,
  ].join('\n');
}

describe('docs/mutual-match.md', () => {
  it('has the numbers that the code computes', () => {
    expect(page.split('<!-- computed -->')[1]?.trim()).toBe(workedExample());
  });

  it('states the weights and the bounds in force', () => {
    for (const [code, weight] of Object.entries(WISH_WEIGHTS))
      expect(page).toContain(`| \`${code}\` | ${weight / 100} |`);
    expect(page).toContain(`(1 − most / asked) / ${WISH_CEILING}`);
    expect(page).toContain(`(hours / most − 1) / ${WISH_CEILING}`);
  });
});
