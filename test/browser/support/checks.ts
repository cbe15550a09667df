import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { setTimeout as sleep } from 'node:timers/promises';

/** Repeats until the assertions in `check` hold; fails with the last failure after `patience` milliseconds. */
export async function eventually<T>(check: () => Promise<T> | T, patience = 15_000): Promise<T> {
  for (const until = Date.now() + patience; ; await sleep(60)) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > until) throw error;
    }
  }
}

/** Resolves once the API has answered what fits `asked`; to be called before the page asks. */
export async function answerTo(page: Page, asked: RegExp): Promise<void> {
  const response = await page.waitForResponse((one) => asked.test(one.request().postData() ?? ''));
  await response.finished();
}

/** Waits until a page shows its content: a heading, nothing loading. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor();
  await eventually(async () => {
    const busy = await page.locator('main').locator('[aria-busy="true"], .mantine-Skeleton-root').count();
    expect({ at: page.url(), busy }).toEqual({ at: page.url(), busy: 0 });
  });
  await page.evaluate('document.fonts.ready.then(() => undefined)');
}

/** Changes what the device prefers, and waits until the page has repainted. */
export async function preferScheme(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor();
  await page.evaluate('new Promise((done) => setTimeout(done, 120))');
}

/** Elements that stick out to a side, where the page can be pushed sideways. */
export async function sideScroll(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    const out = [...document.querySelectorAll('body *')].filter((one) => {
      const box = one.getBoundingClientRect();
      return box.width > 0 && (box.right > root.clientWidth + 1 || box.left < -1);
    });
    return ['scrollWidth ' + root.scrollWidth, ...out.slice(-4).map((one) => one.outerHTML.slice(0, 160))];
  })()`);
}

/** The first of many alike stand for the rest: axe needs seconds for a list of twenty. */
const REPEATED = [
  'main article:nth-of-type(n+4)',
  'main :is(ol, ul) > li:nth-child(n+5)',
  'main tbody tr:nth-child(n+5)',
];

/** Serious and critical findings of axe, each with where and why; `within`: of one part, where the rest was looked at elsewhere. */
export async function accessibilityFaults(page: Page, within = 'html'): Promise<string[]> {
  const axe = REPEATED.reduce((axe, alike) => axe.exclude(alike), new AxeBuilder({ page }).include(within));
  const { violations } = await axe.analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary?.replace(/\s+/g, ' ')}`),
    );
}
