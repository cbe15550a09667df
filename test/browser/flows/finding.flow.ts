import { accessibilityFaults, eventually, settled, sideScroll } from '../support/checks';
import { found } from '../support/found';
import type { Stage } from '../support/stage';

export function findingFlow(stage: () => Stage): void {
  it('finds jobs while typing, narrows them by facets whose counts come true, and reads one', async () => {
    const page = await stage().visit({ as: 'freelancer' });
    await page.goto('/jobs-for-me');
    await page.getByRole('banner').getByRole('link', { name: 'Find jobs' }).click();
    await page.getByRole('heading', { level: 1, name: 'Find jobs' }).waitFor();
    const all = await found(page);
    expect(all).toBeGreaterThan(1);
    const skill = page.getByRole('group', { name: 'Skills (all of)' }).getByRole('checkbox').first();
    const label = (await skill.locator('xpath=ancestor::*[contains(@class,"Checkbox-body")]').innerText()).trim();
    const count = Number(/(\d+)\s*$/.exec(label)?.[1]);
    await skill.check();
    await eventually(async () => expect(await found(page)).toBe(count));
    await page.waitForURL(/skills=/);
    await page.getByRole('button', { name: 'Remove all' }).click();
    await eventually(async () => expect(await found(page)).toBe(all));
    await page.goBack();
    await eventually(async () => expect(await found(page)).toBe(count));
    await page.goBack();
    await eventually(async () => expect(await found(page)).toBe(all));

    await page.getByRole('searchbox', { name: 'What work are you looking for?' }).fill('langchian');
    // The list of before has that job too.
    await page.getByText('Showing results for “langchain”.').waitFor();
    const job = page.getByRole('article', { name: /LangChain/ }).first();
    await job.waitFor();
    await job.getByRole('button', { name: /^Read the description of/ }).click();
    await job.getByRole('status').waitFor();
    await settled(page);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 740 });
    await settled(page);
    expect(await sideScroll(page)).toEqual([]);
    await page.getByRole('button', { name: /^Filters/ }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByText('30 days', { exact: true }).click();
    await drawer.getByRole('button', { name: /^Show/ }).last().click();
    await page.getByRole('button', { name: 'Remove the filter posted within 30 days' }).waitFor();
  });

  it('browses skills as a stranger, by category and by name, and goes on to people who have one', async () => {
    const page = await stage().visit();
    await page.goto('/');
    await page.getByRole('banner').getByRole('link', { name: 'Skills' }).click();
    const categories = page.getByRole('region', { name: 'Categories' });
    await categories.getByRole('button', { name: /^Databases/ }).click();
    await page.waitForURL(/category=databases/);
    const all = page.getByRole('button', { name: 'All categories' });
    await all.waitFor();
    await page.goBack();
    await categories.waitFor();
    await page.goForward();
    await all.waitFor();
    await page.getByRole('searchbox', { name: 'Which skill?' }).fill('postgre');
    const card = page.getByRole('article', { name: 'PostgreSQL', exact: true });
    await card.waitFor();
    await card.getByRole('link', { name: 'People with PostgreSQL' }).click();
    await page.getByRole('heading', { level: 1, name: 'Find talent' }).waitFor();
    await page.getByRole('button', { name: 'Remove the filter PostgreSQL' }).waitFor();
  });
}
