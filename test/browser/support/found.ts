import type { Page } from 'playwright-core';

/** How many people, or jobs, the page says it found. */
export async function found(page: Page): Promise<number> {
  const text = await page
    .locator('main output')
    .filter({ hasText: / found$/ })
    .first()
    .innerText();
  return text.startsWith('One') ? 1 : Number(text.replaceAll(/\D/g, ''));
}
