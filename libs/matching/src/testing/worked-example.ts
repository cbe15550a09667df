import { rarityWeight } from '../domain/rarity';
import { score } from '../domain/score';
import { explain } from '../explanation/explain';
import { contextOf, EXAMPLE_JOB, EXAMPLE_POOL, EXAMPLE_TALENT } from './facts';

const points = (hundredths: number): string => (hundredths / 100).toFixed(2);

/** The worked example of docs/match-score.md as Markdown, computed. */
export function workedExample(): string {
  const holders: Readonly<Record<string, number>> = EXAMPLE_POOL.holders;
  const rarity = (skillId: string): number => rarityWeight(holders[skillId] ?? 0, EXAMPLE_POOL.size);
  const match = score(EXAMPLE_JOB, EXAMPLE_TALENT, contextOf({ rarity }));
  const { sentence, parts, gaps } = explain(match, 'en');
  const rarities = Object.entries(holders).map(([id, count]) => `| ${id} | ${count} | ${rarity(id).toFixed(4)} |`);
  const rows = match.parts.map(
    (part, index) =>
      `| ${part.code} | ${part.value.toFixed(4)} | ${points(part.weight)} | ${points(part.contribution)} | ${parts[index]!.sentence} |`,
  );
  return [
    '| skill | people who have it | rarity |',
    '| --- | --- | --- |',
    ...rarities,
    '',
    '| part | value | weight | contribution | sentence |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    `| **score** | | 100.00 | **${points(match.total)}** | ${sentence} |`,
    '',
    ...gaps.map((gap) => `- ${gap.sentence}`),
  ].join('\n');
}
