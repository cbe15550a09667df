import type { Page } from 'playwright-core';
import { eventually } from './checks';

/** Opens the page of sent mails and waits for the newest one to an address with such a link; the page stays there. */
export async function linkFromMail(page: Page, recipient: string, path: string): Promise<string> {
  return eventually(async () => {
    await page.goto('/dev/mail');
    for (;;) {
      const mail = page.locator('article').filter({ hasText: `To ${recipient} ` });
      const link = mail.locator(`a[href*="${path}"]`).first();
      if ((await link.count()) > 0) return (await link.getAttribute('href')) ?? '';
      const older = page.getByRole('link', { name: 'Older mail' });
      if ((await older.count()) === 0) throw new Error(`No mail to ${recipient} with a link to ${path}.`);
      await older.click();
    }
  }, 30_000);
}
