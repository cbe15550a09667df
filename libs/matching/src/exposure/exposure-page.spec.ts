import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { simulateExposure } from '../testing/exposure-simulation';
import { FAR_MORE, MOST_POINTS, SPREAD_WINDOW, TOP, TYPICAL_OF } from './spread-exposure';

const page = readFileSync(join(__dirname, '../../../../docs/exposure.md'), 'utf8');

describe('docs/exposure.md', () => {
  it('has the figures of the simulation', () => {
    const { jobs, crowd, before, after } = simulateExposure();
    const places = jobs * TOP;
    const row = (name: string, of: (figures: typeof before) => string) => `| ${name} | ${of(before)} | ${of(after)} |`;
    const computed = [
      `| ${jobs} similar jobs, ${crowd.toLocaleString('en')} people, ${places.toLocaleString('en')} places | by score alone | spread |`,
      '| --- | --- | --- |',
      row('different people in the top tens', ({ people }) => String(people)),
      row('places that go to the ten people with most', ({ ten }) => `${Math.round((ten / places) * 100)} %`),
      row('mean score in the top tens', ({ score }) => score.toFixed(2)),
    ].join('\n');
    expect(page.split('<!-- computed -->')[1]?.trim()).toBe(computed);
    expect(after.people).toBeGreaterThan(before.people * 1.3);
    expect(before.score - after.score).toBeLessThan(0.25);
  });

  it('states the bounds in force', () => {
    expect(page).toContain(`${MOST_POINTS / 100} points`);
    expect(page).toContain(`best ${SPREAD_WINDOW}`);
    expect(page).toContain(`best ${TYPICAL_OF}`);
    expect(page).toContain(`${FAR_MORE.times} · typical`);
    expect(page).toContain(`typical + ${FAR_MORE.more}`);
  });
});
