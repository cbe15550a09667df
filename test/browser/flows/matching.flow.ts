import type { Page } from 'playwright-core';
import { accessibilityFaults, eventually, settled, sideScroll } from '../support/checks';
import { LEDGER_POST } from '../support/texts';
import type { Stage } from '../support/stage';

export function matchingFlow(stage: () => Stage): void {
  it('reads a pasted job description, is corrected, and fills the form with it', async () => {
    const page = await stage().visit({ as: 'founder' });
    await page.goto('/jobs/new');
    await page.getByLabel('Job description').fill(LEDGER_POST);
    await page.getByRole('button', { name: 'Read the text' }).click();
    const text = page.getByRole('region', { name: 'Your text with marks' });
    await text.locator('mark').first().waitFor();
    const marked = async (kind: string): Promise<string[]> =>
      (await text.locator(`mark[data-kind="${kind}"]`).allTextContents()).map((words) =>
        words.replace(/^\[.*?\] /, ''),
      );
    expect(await marked('must')).toEqual(expect.arrayContaining(['Rust', 'Kubernetes', 'PostgreSQL']));
    expect(await marked('nice')).toEqual(['Terraform']);
    expect((await marked('fact')).join(' | ')).toMatch(/\$20-\$40 per hour.*30 hours a week.*Fluent English/);
    expect(await marked('unknown')).toEqual(['Quuxelator tables']);
    // Not by colour alone: every mark says what it was taken for.
    expect(await text.locator('mark').first().textContent()).toMatch(/^\[.+\] /);
    // The marks themselves change nothing: taken together the words are those that were pasted.
    const words = await page.evaluate<string>(`(() => {
      const box = document.querySelector('section[aria-label="Your text with marks"]').cloneNode(true);
      for (const said of box.querySelectorAll('mark > span')) said.remove();
      return box.textContent;
    })()`);
    expect(words).toBe(LEDGER_POST);

    await page.getByRole('button', { name: 'Make PostgreSQL a nice-to-have' }).click();
    await page.getByRole('button', { name: 'Take out Terraform' }).click();
    await page.getByRole('button', { name: 'Take out Hours in common a day' }).click();
    await eventually(async () => expect(await marked('nice')).toEqual(['PostgreSQL']));
    expect(await accessibilityFaults(page, 'main form fieldset:first-of-type')).toEqual([]);
    await page.setViewportSize({ width: 320, height: 740 });
    expect(await sideScroll(page)).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 860 });

    await page.getByRole('button', { name: 'Fill in the form' }).click();
    await page.getByText('The form is filled in.').waitFor();
    expect(await page.getByRole('textbox', { name: 'Title' }).inputValue()).toBe('Rust engineer');
    const must = page.getByRole('group', { name: 'Must have' });
    expect(await must.getByRole('listitem').count()).toBe(2);
    expect(await must.getByRole('combobox', { name: 'Least level of Rust' }).inputValue()).toBe('advanced');
    const nice = page.getByRole('group', { name: 'Nice to have' });
    expect((await nice.getByRole('listitem').allInnerTexts()).join()).toContain('PostgreSQL');
    expect(await page.getByRole('textbox', { name: 'Rate up to' }).inputValue()).toBe('40');
    expect(await page.getByRole('textbox', { name: 'Hours a week' }).inputValue()).toBe('30');
    expect(await page.getByRole('textbox', { name: 'Hours in common a day' }).inputValue()).toBe('');

    await weighsByKeyboard(page);
    await page.getByRole('button', { name: 'Post the job' }).click();
    await page.getByRole('heading', { level: 1, name: 'Rust engineer' }).waitFor();
    await page.getByRole('listitem').getByRole('article').first().waitFor();
  });

  it('orders a list by both sides, says both scores, and keeps the order in the address', async () => {
    const page = await stage().visit({ as: 'founder' });
    await page.goto('/jobs');
    await page.locator('main article').getByRole('link', { name: 'LangChain engineer' }).first().click();
    const cards = page.getByRole('listitem').getByRole('article');
    await cards.first().waitFor();
    await page.getByText('Both sides', { exact: true }).first().click();
    await page.waitForURL(/order=both/);
    const scores = async (name: string): Promise<number[]> =>
      (await cards.locator(`dt:text-is("${name}") + dd`).allInnerTexts()).map(Number);
    await eventually(async () => {
      const both = await scores('Both sides');
      expect(both.length).toBeGreaterThan(9);
      // Exposure may be spread among the first ten and the ten after them.
      for (const ten of [both.slice(0, 10), both.slice(10, 20)]) expect(ten).toEqual(ten.toSorted((a, b) => b - a));
    });
    const fit = await scores('Fit for the job');
    expect(fit).not.toEqual(fit.toSorted((a, b) => b - a));
    await cards
      .first()
      .getByRole('button', { name: /^Why this score/ })
      .click();
    const wishes = cards.first().getByRole('table', { name: 'How far the job meets their wishes' });
    const points = await wishes.locator('tbody td:nth-child(2)').allInnerTexts();
    const sum = points.reduce((total, cell) => total + Math.round(Number(/^\d+\.\d{2}/.exec(cell)?.[0]) * 100), 0);
    expect(sum).toBe(Math.round((await scores('Job meets their wishes'))[0]! * 100));
    await page.reload();
    await settled(page);
    expect(await page.getByRole('radio', { name: 'Both sides' }).isChecked()).toBe(true);
  });
}

/** By keyboard, skills far down and cost far up: other weights, the same hundred points, another order. */
async function weighsByKeyboard(page: Page): Promise<void> {
  const preview = page.getByRole('complementary', { name: 'Shortlist, live' });
  const names = () => preview.getByRole('article').getByRole('heading').allInnerTexts();
  const weights = async (): Promise<number[]> =>
    (await page.getByRole('list', { name: 'Points that each part can give' }).locator('strong').allInnerTexts()).map(
      (points) => Math.round(Number(points) * 100),
    );
  await eventually(async () => expect(await names()).toHaveLength(5));
  const before = { names: await names(), weights: await weights() };
  const skills = page.getByRole('slider', { name: 'Skills' });
  expect(await skills.getAttribute('aria-valuetext')).toBe('as usual');
  await skills.focus();
  await page.keyboard.press('Home');
  await page.getByRole('slider', { name: 'Cost' }).focus();
  await page.keyboard.press('End');
  expect(await skills.getAttribute('aria-valuetext')).toBe('much less');
  await eventually(async () => {
    expect(await weights()).not.toEqual(before.weights);
    expect(await names()).not.toEqual(before.names);
  });
  for (const sum of [before.weights, await weights()])
    expect(sum.reduce((total, points) => total + points)).toBe(10_000);
  await page.getByRole('button', { name: 'Back to the usual weights' }).click();
  await eventually(async () => expect(await weights()).toEqual(before.weights));
}
