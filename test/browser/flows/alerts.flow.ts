import type { Page } from 'playwright-core';
import { eventually } from '../support/checks';
import type { Stage } from '../support/stage';

const NAME = 'Fortran in Lahore';
const TERMS = 'Terms of a trial';
const SAVE_SEARCH = 'mutation ($input: SaveSearchInput!) { saveSearch(input: $input) { __typename } }';

export function alertsFlow(stage: () => Stage): void {
  it('saves a search, sees who is new by itself, and turns mails off on the page that they lead to', async () => {
    const page = await stage().visit({ as: 'founder' });
    await page.goto('/search?skills=%5B%22fortran%22%5D');
    await page.getByRole('button', { name: 'Save this search' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await dialog.getByText('Please fill this in.').waitFor();
    // What the API refuses: the focus moves to it.
    await dialog.getByLabel('Name').fill('   ');
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await dialog.getByText(/^Give the search a name/).waitFor();
    await dialog.locator('input[name="name"]:focus').waitFor();
    await dialog.getByLabel('Name').fill(NAME);
    await dialog.getByText('At once', { exact: true }).click();
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText(`“${NAME}” is saved.`).waitFor();

    const list = page.getByRole('banner').getByRole('link', { name: 'Saved searches' });
    await list.click();
    const row = page.getByRole('article', { name: NAME });
    await row.getByText('Fortran', { exact: true }).waitFor();
    for (const frequency of ['Never', 'At once']) {
      await row.getByText(frequency, { exact: true }).click();
      // What the server has taken is what the row shows.
      await row
        .locator('input:checked:enabled')
        .and(row.getByRole('radio', { name: frequency }))
        .waitFor({ state: 'attached' });
    }
    await row.getByText('It is being noted').waitFor({ state: 'detached', timeout: 45_000 });
    const people = row.getByRole('link', { name: NAME });
    await people.click();
    await page.getByText('Nobody new yet').waitFor();

    await learnFortran(await stage().visit({ as: 'freelancer' }));
    await eventually(async () => {
      await page.getByRole('banner').getByRole('link', { name: 'Find talent' }).click();
      await list.click();
      await row.getByText('1 new person').waitFor({ timeout: 1_000 });
    }, 30_000);
    await people.click();
    await page.getByRole('heading', { level: 1, name: `New for “${NAME}”` }).waitFor();
    await page.locator('main article').first().waitFor();
    expect(await page.locator('main article').count()).toBe(1);
    // Having looked, the founder has no news.
    await page.getByRole('link', { name: 'All saved searches' }).click();
    await row.waitFor();
    await row.getByText('1 new person').waitFor({ state: 'detached' });
    await people.click();
    await stage().ask('freelancer', 'mutation { withdrawConsent { done } }');
    await page.reload();
    await page.getByText('Nobody new yet').waitFor();
    await stage().ask('freelancer', 'mutation { grantConsent { done } }');
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

  it('says what a search asks for in the words of its reader, and gives it another query under its name', async () => {
    const query = {
      rate: { max: 30 },
      availableFrom: '2027-01-10',
      countries: ['PK'],
      languages: [{ language: 'en', minLevel: 'B2' }],
      skillsAll: [{ skillId: 'react', minLevel: 3, minEvidence: 'EVIDENCED' }],
    };
    await stage().ask('founder', SAVE_SEARCH, { input: { name: TERMS, query, timeZone: 'UTC', frequency: 'OFF' } });
    const page = await stage().visit({ as: 'founder' });
    await page.goto('/saved-searches');
    const row = page.getByRole('article', { name: TERMS });
    await row.waitFor();
    const said = await row.innerText();
    for (const words of [
      'Has React · working or better · shown or certified',
      'Rate up to $30/hour',
      'Free by 10 Jan 2027',
      'Country Pakistan',
      'Language English · B2, independent',
    ]) {
      expect(said).toContain(words);
    }
    const urdu = await stage().visit({ as: 'founder', language: 'ur' });
    await urdu.goto('/saved-searches');
    const urduRow = urdu.getByRole('article', { name: TERMS });
    await urduRow.waitFor();
    const saidInUrdu = await urduRow.innerText();
    expect(saidInUrdu).toContain('زیادہ سے زیادہ');
    expect(saidInUrdu).not.toMatch(/availableFrom|USD|hour|PK|evidenced/);

    await page.goto('/search?text=kotlin');
    await page.getByRole('button', { name: 'Save this search' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill(TERMS.toUpperCase());
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await dialog.getByRole('button', { name: 'Replace the search of this name' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.goto('/saved-searches');
    await row.getByText('kotlin', { exact: true }).waitFor();
    expect(await row.getByText('React').count()).toBe(0);
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
