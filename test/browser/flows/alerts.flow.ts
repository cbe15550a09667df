import type { Page } from 'playwright-core';
import { eventually } from '../support/checks';
import type { Stage } from '../support/stage';

const NAME = 'Fortran in Lahore';

export function alertsFlow(stage: () => Stage): void {
  it('saves a search, sees who is new by itself, and turns mails off on the page that they lead to', async () => {
    const page = await stage().visit({ as: 'founder' });
    await page.goto('/search?skills=%5B%22fortran%22%5D');
    await page.getByRole('button', { name: 'Save this search' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await dialog.getByText('Please fill this in.').waitFor();
    await dialog.getByLabel('Name').fill(NAME);
    await dialog.getByText('At once', { exact: true }).click();
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText(`“${NAME}” is saved.`).waitFor();

    await page.getByRole('banner').getByRole('link', { name: 'Saved searches' }).click();
    const row = page.getByRole('article', { name: NAME });
    await row.getByText('Fortran', { exact: true }).waitFor();
    await eventually(async () => {
      await page.reload();
      await row.getByText('Fortran', { exact: true }).waitFor({ timeout: 5_000 });
      expect(await row.getByText('It is being noted').count()).toBe(0);
    }, 45_000);

    await learnFortran(await stage().visit({ as: 'freelancer' }));
    await eventually(async () => {
      await page.reload();
      await row.getByText('1 new person').waitFor({ timeout: 1_000 });
    }, 30_000);
    await row.getByRole('link', { name: NAME }).click();
    await page.getByRole('heading', { level: 1, name: `New for “${NAME}”` }).waitFor();
    await page.locator('main article').first().waitFor();
    expect(await page.locator('main article').count()).toBe(1);
    await page.getByRole('link', { name: 'Open the search' }).click();
    await page.waitForURL(/\/search\?skills=/);

    await page.goto('/saved-searches');
    await row.getByRole('button', { name: 'Rename' }).click();
    await dialog.getByLabel('Name').fill('Fortran');
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('article', { name: 'Fortran', exact: true }).waitFor();
    await page.goto(`/unsubscribe/${'A'.repeat(43)}`);
    await page.getByRole('button', { name: 'Turn the mails off' }).click();
    await page.getByText('The mails of this search are off.').waitFor();
  });
}

/** Adds the skill to the profile of whoever the page belongs to. */
async function learnFortran(page: Page): Promise<void> {
  await page.goto('/profile');
  await page.getByRole('button', { name: 'Edit: Skills' }).click();
  await page.getByLabel('Add a skill').fill('Fortran');
  await page
    .getByRole('option', { name: /^Fortran/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('button', { name: 'Edit: Skills' }).waitFor();
}
