import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workedExample } from '../testing/worked-example';
import { LATEST_START_DAYS } from './availability';
import { LANGUAGE_STEP } from './language';
import { DEFAULT_WEIGHTS, MODEL_VERSION } from './model';
import { NEIGHBOUR_CREDIT } from './skill-graph';

const page = readFileSync(join(__dirname, '../../../../docs/match-score.md'), 'utf8');

describe('docs/match-score.md', () => {
  it('has the numbers that the code computes', () => {
    const shown = page.split('<!-- computed -->')[1]?.trim();
    expect(shown).toBe(workedExample());
  });

  it('states the version, the weights and the constants in force', () => {
    expect(page).toContain(`\`${MODEL_VERSION}\``);
    for (const [code, weight] of Object.entries(DEFAULT_WEIGHTS))
      expect(page).toContain(`| \`${code}\` | ${weight / 100} |`);
    for (const constant of [`neighbouring ${NEIGHBOUR_CREDIT}`, `/ ${LATEST_START_DAYS}`, `1 − ${LANGUAGE_STEP}`]) {
      expect(page).toContain(constant);
    }
  });
});
