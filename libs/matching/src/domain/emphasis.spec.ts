import { type Emphasis, EMPHASIS_GROUPS, NO_EMPHASIS } from '@hunar/kernel';
import fc from 'fast-check';
import { anyGraph, anyJob, anyTalent } from '../testing/arbitraries';
import { contextOf, EXAMPLE_JOB, EXAMPLE_TALENT } from '../testing/facts';
import { EMPHASISED_PARTS, weightsOf } from './emphasis';
import { DEFAULT_WEIGHTS, FULL_SCORE, PART_CODES } from './model';
import { rankJobsFor } from './rank';
import { score } from './score';

const sum = (numbers: number[]) => numbers.reduce((all, number) => all + number, 0);
const STEPS = [-2, -1, 0, 1, 2];
const everyEmphasis: Emphasis[] = STEPS.flatMap((skills) =>
  STEPS.flatMap((cost) => STEPS.flatMap((hours) => STEPS.map((proof) => ({ skills, cost, hours, proof })))),
);

describe('weightsOf', () => {
  it('sums to 100 exactly for each of the 625 settings, and shuts no part off', () => {
    for (const emphasis of everyEmphasis) {
      const weights = Object.values(weightsOf(emphasis));
      expect(sum(weights)).toBe(FULL_SCORE);
      expect(weights.every((weight) => Number.isInteger(weight) && weight > 0)).toBe(true);
    }
  });

  it('is the model itself without emphasis, and with the same emphasis on everything but the language', () => {
    expect(weightsOf(NO_EMPHASIS)).toEqual(DEFAULT_WEIGHTS);
    const doubled = weightsOf({ skills: 2, cost: 2, hours: 2, proof: 2 });
    expect(doubled.language).toBe(152); // 300 of 19,700
  });

  it('doubles a group beside the others with two steps', () => {
    for (const group of EMPHASIS_GROUPS) {
      const weights = weightsOf({ ...NO_EMPHASIS, [group]: 2 });
      const moved: readonly string[] = EMPHASISED_PARTS[group];
      const kept = PART_CODES.filter((code) => !moved.includes(code));
      for (const part of EMPHASISED_PARTS[group]) {
        for (const other of kept) {
          const ratio = weights[part] / weights[other] / (DEFAULT_WEIGHTS[part] / DEFAULT_WEIGHTS[other]);
          // each weight is off by less than a hundredth
          expect(Math.abs(ratio - 2)).toBeLessThan(2 * (1 / weights[part] + 1 / weights[other]));
        }
      }
    }
  });

  it('states a preference and not another model: skills stay between 34 and 88 of 100', () => {
    const skills = everyEmphasis.map((emphasis) => {
      const weights = weightsOf(emphasis);
      return Math.round(sum(EMPHASISED_PARTS.skills.map((part) => weights[part])) / 100);
    });
    expect([Math.min(...skills), Math.max(...skills)]).toEqual([34, 88]);
  });

  it('gives a group more the more it is emphasised', () => {
    fc.assert(
      fc.property(fc.constantFrom(...everyEmphasis), fc.constantFrom(...EMPHASIS_GROUPS), (emphasis, group) => {
        const at = STEPS.map((step) => {
          const weights = weightsOf({ ...emphasis, [group]: step });
          return sum(EMPHASISED_PARTS[group].map((part) => weights[part]));
        });
        expect(at).toEqual(at.toSorted((a, b) => a - b));
        expect(new Set(at).size).toBe(STEPS.length);
      }),
    );
  });
});

describe('a score with emphasis', () => {
  it('stays the sum of its parts, and is one in both directions', () => {
    fc.assert(
      fc.property(
        anyGraph,
        anyJob,
        anyTalent(fc.constant('t')),
        fc.constantFrom(...everyEmphasis),
        (graph, job, talent, emphasis) => {
          const context = contextOf({ graph });
          const match = score({ ...job, emphasis }, talent, context);
          expect(sum(match.parts.map(({ contribution }) => contribution))).toBe(match.total);
          expect(sum(match.parts.map(({ weight }) => weight))).toBe(FULL_SCORE);
          const { matches } = rankJobsFor(talent, [{ ...job, emphasis }], 1, context);
          if (match.gatesFailed.length === 0) expect(matches).toEqual([match]);
        },
      ),
    );
  });

  it('moves towards what the founder stresses: language and hours fall short here, the skills do not', () => {
    const totalWith = (emphasis: Partial<Emphasis>) =>
      score({ ...EXAMPLE_JOB, emphasis: { ...NO_EMPHASIS, ...emphasis } }, EXAMPLE_TALENT, contextOf()).total;
    expect(totalWith({ cost: 2 })).toBeGreaterThan(totalWith({}));
    expect(totalWith({ cost: -2 })).toBeLessThan(totalWith({}));
  });
});
