import { accessibilityFaults, sideScroll } from '../support/checks';
import type { Stage } from '../support/stage';

/** Changes that were given up, of people who are not there. */
const GIVE_UP = `
  INSERT INTO outbox (entity_kind, entity_id, attempts, last_error, dead_at)
  SELECT 'talent', uuidv7(), 12, 'the engine did not answer', now() FROM generate_series(1, 3)`;

export function operatorFlow(stage: () => Stage): void {
  it('tries all that was given up again, and drops all of it once asked twice', async () => {
    const { system } = stage();
    if (!system) return; // HUNAR_URL: the database of a system that is not ours is left alone.
    await system.execute(GIVE_UP);
    const page = await stage().visit({ as: 'operator', width: 360 });
    stage().expectTrouble();
    await page.route('**/graphql', (route) =>
      route.request().postData()?.includes('query DeadLetters') ? route.abort() : route.fallback(),
    );
    await page.goto('/operator/search');
    const letters = page.getByRole('region', { name: 'Given up' });
    await letters.getByText('The server did not answer').waitFor();
    await page.unroute('**/graphql');
    await letters.getByRole('button', { name: 'Try again', exact: true }).click();
    await letters.getByText('3 changes could not be delivered.').waitFor();
    await letters.getByRole('button', { name: 'Try all 3 again' }).click();
    await letters.getByText('Everything could be delivered.').waitFor();

    await system.execute(GIVE_UP);
    await page.reload();
    await letters.getByRole('button', { name: 'Drop all 3' }).click();
    const dialog = page.getByRole('dialog', { name: 'Drop all 3 changes?' });
    await dialog.getByRole('button', { name: 'Cancel' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await sideScroll(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Drop all 3' }).click();
    await letters.getByText('Everything could be delivered.').waitFor();
    await dialog.waitFor({ state: 'hidden' });
  });
}
