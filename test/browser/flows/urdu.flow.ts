import { accessibilityFaults, eventually, settled, sideScroll } from '../support/checks';
import type { Stage } from '../support/stage';

const ARABIC = /[\u0600-\u06FF]/;

export function urduFlow(stage: () => Stage): void {
  it('turns the shell around, keeps the choice, and turns back', async () => {
    const page = await stage().visit({ width: 1280 });
    await page.goto('/');
    expect(await page.locator('html').getAttribute('dir')).toBe('ltr');
    await page.getByRole('button', { name: 'اردو' }).click();
    await eventually(async () => expect(await page.locator('html').getAttribute('dir')).toBe('rtl'));
    expect(await page.locator('html').getAttribute('lang')).toBe('ur');
    expect(await page.getByRole('banner').innerText()).toMatch(ARABIC);
    expect(await page.getByRole('contentinfo').innerText()).toMatch(ARABIC);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toMatch(ARABIC);

    await page.reload();
    await eventually(async () => expect(await page.locator('html').getAttribute('dir')).toBe('rtl'));
    for (const width of [1280, 360, 320]) {
      await page.setViewportSize({ width, height: 740 });
      expect(await sideScroll(page)).toEqual([]);
    }
    await page.getByRole('button', { name: 'English' }).click();
    await eventually(async () => expect(await page.locator('html').getAttribute('dir')).toBe('ltr'));
  });

  it('explains a shortlist in Urdu, on narrow screens too', async () => {
    const page = await stage().visit({ as: 'founder', language: 'ur', width: 360 });
    await page.goto('/jobs');
    await settled(page);
    await page.locator('main article').getByRole('link').last().click();
    const cards = page.getByRole('listitem').getByRole('article');
    await cards.first().waitFor();
    await settled(page);
    const first = cards.first();
    await first.locator('button[aria-expanded]').click();
    await first.getByRole('table').first().waitFor();

    const sentences = await first.locator('tbody td:last-child').allInnerTexts();
    expect(sentences.length).toBeGreaterThan(3);
    for (const sentence of sentences) expect(sentence).toMatch(ARABIC);
    for (const name of await first.locator('tbody th').allInnerTexts()) expect(name).toMatch(ARABIC);
    expect(await page.getByRole('heading', { level: 2 }).first().innerText()).toMatch(ARABIC);
    for (const width of [320, 360, 1280]) {
      await page.setViewportSize({ width, height: 740 });
      expect(await sideScroll(page)).toEqual([]);
    }
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('stays dark when dark was chosen', async () => {
    const page = await stage().visit();
    await page.goto('/');
    const scheme = () => page.locator('html').getAttribute('data-mantine-color-scheme');
    const background = () => page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
    expect(await scheme()).toBe('light');
    const light = await background();
    await page.getByRole('button', { name: 'Colours' }).click();
    await page.getByRole('menuitem', { name: 'Dark' }).click();
    await eventually(async () => expect(await scheme()).toBe('dark'));
    expect(await background()).not.toBe(light);

    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await scheme()).toBe('dark');
    await page.goto('/sign-in');
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await scheme()).toBe('dark');
  });
}
