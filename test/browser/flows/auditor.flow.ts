import { accessibilityFaults, eventually, preferScheme, settled, sideScroll } from '../support/checks';
import type { Stage } from '../support/stage';

export function auditorFlow(stage: () => Stage): void {
  it('audits the open jobs and reads ratios, what is withheld, and nobody’s name', async () => {
    const page = await stage().visit({ as: 'auditor' });
    await page.goto('/fairness');
    await page.getByRole('button', { name: 'Start the audit' }).click();
    await page.waitForURL(/\/fairness\/[0-9a-f-]{36}$/);
    const sexes = page.getByRole('table', { name: 'By gender', exact: true });
    await sexes.waitFor({ timeout: 60_000 });
    await settled(page);
    expect(await page.getByRole('table').count()).toBe(3);
    expect(await page.locator('main').innerText()).toMatch(/withheld/);

    // Half of everybody is above the median: there the groups are large enough to be compared.
    await page.getByText('Above the median', { exact: true }).click();
    await page.getByText(/scores above the median/).waitFor();
    const rows = await sexes.locator('tbody tr').allInnerTexts();
    expect(rows.join('\n')).toMatch(/Women[\s\S]*Men/);
    const ratios = rows.flatMap((row) => /(?<![\d.])([01]\.\d{2})(?!\d)/.exec(row)?.[1] ?? []).map(Number);
    expect(Math.max(...ratios)).toBe(1);
    const faults: Record<string, readonly string[]> = { wide: await accessibilityFaults(page) };
    await preferScheme(page, 'dark');
    await page.setViewportSize({ width: 320, height: 740 });
    faults['320'] = await sideScroll(page);
    faults['narrow and dark'] = await accessibilityFaults(page);
    expect(Object.entries(faults).filter(([, found]) => found.length > 0)).toEqual([]);
  });

  it('is for auditors alone', async () => {
    const page = await stage().visit({ as: 'founder' });
    await page.goto('/fairness');
    await page.getByText('It is for: Auditor.').waitFor();
    await eventually(async () => expect(await page.getByRole('banner').innerText()).not.toMatch(/Fairness/));
  });
}
