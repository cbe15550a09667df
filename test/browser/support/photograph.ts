import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { preferScheme, settled } from './checks';

const FOLDER = resolve(__dirname, '../../../reports/screenshots');

/** With SCREENSHOTS=1: the page as it is, at 360 and 1280 px, light and dark, English and Urdu, into reports/screenshots. */
export async function photograph(page: Page, name: string): Promise<void> {
  if (!process.env.SCREENSHOTS) return;
  mkdirSync(FOLDER, { recursive: true });
  for (const language of ['en', 'ur']) {
    await page.evaluate(`localStorage.setItem('hunar-language', '${language}')`);
    await page.reload();
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: width < 600 ? 740 : 860 });
      for (const colorScheme of ['light', 'dark'] as const) {
        await preferScheme(page, colorScheme);
        await settled(page);
        await page.screenshot({
          path: join(FOLDER, `${name}-${width}-${colorScheme}-${language}.png`),
          fullPage: true,
        });
      }
    }
  }
}
