import { settled } from '../support/checks';
import type { Stage } from '../support/stage';

export function shutdownFlow(stage: () => Stage): void {
  it('stops as after Ctrl-C, leaves nothing behind, and an open page says so instead of going blank', async () => {
    const { system } = stage();
    if (!system) return; // HUNAR_URL: a system that is not ours is left running.
    const page = await stage().visit({ as: 'founder' });
    stage().expectTrouble();
    await page.goto('/jobs');
    await settled(page);

    expect(await system.stop()).toBe(0);
    expect(system.leftovers()).toEqual([]);

    await page.locator('main article').getByRole('link').first().click();
    await page.getByText('The server did not answer').first().waitFor();
    expect(await page.getByRole('banner').isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: 'Try again' }).isVisible()).toBe(true);
  }, 90_000);
}
