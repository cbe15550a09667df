import type { Locator, Page } from 'playwright-core';

/** Chooses from a list that opens under its field. */
export async function choose(page: Page, field: Locator, option: string): Promise<void> {
  await field.click();
  await page.getByRole('option', { name: option, exact: true }).click();
}
