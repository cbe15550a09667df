import { eventually, settled } from '../support/checks';
import { linkFromMail } from '../support/mailbox';
import { readMatch } from '../support/match';
import type { Stage } from '../support/stage';
import { smallCohort } from '../support/trainees';

const HEADLINE = 'Backend engineer who likes evaluation sets';
const ABOUT =
  'I build services in Python and keep their tests honest. Evenings in Lahore are mornings in San Francisco.';

export function freelancerFlow(stage: () => Stage): void {
  const [person] = smallCohort();
  const { name, email } = person ?? { name: '', email: '' };

  it('claims the profile through the mailed link, makes it better, and keeps it', async () => {
    const page = await stage().visit();
    const link = await linkFromMail(await stage().visit(), email, '/claim');
    await page.goto(link);
    await page.getByRole('heading', { level: 1, name: new RegExp(name.split(' ')[0] ?? '') }).waitFor();
    await page.getByLabel('Password', { exact: true }).fill('short');
    await page.getByRole('button', { name: 'Claim my profile' }).click();
    await page
      .getByText(/at least 10 characters/i)
      .first()
      .waitFor();
    await page.getByLabel('Password', { exact: true }).fill('mangoes in the monsoon');
    await page.getByRole('button', { name: 'Claim my profile' }).click();
    await page.getByRole('heading', { level: 1, name: 'My profile' }).waitFor();
    await page.getByRole('button', { name: /^Account of/ }).waitFor();

    await page.getByRole('button', { name: 'Edit: Name and headline' }).click();
    await page.getByRole('textbox', { name: 'Headline' }).fill(HEADLINE);
    await save(page);
    await page.getByRole('button', { name: 'Edit: About me' }).click();
    await page.getByRole('textbox', { name: 'About me' }).fill(ABOUT);
    await save(page);
    await page.getByRole('button', { name: 'Edit: Skills' }).click();
    await page.getByLabel('Add a skill').fill('PostgreSQL');
    await page
      .getByRole('option', { name: /^PostgreSQL/ })
      .first()
      .click();
    await save(page);

    await page.reload();
    await settled(page);
    const profile = await page.locator('main').innerText();
    for (const text of [HEADLINE, ABOUT, 'PostgreSQL', email]) expect(profile).toContain(text);

    await page.getByRole('banner').getByRole('link', { name: 'Jobs for me' }).click();
    const jobs = page.locator('main article');
    await jobs.first().waitFor();
    const first = await readMatch(jobs.first());
    expect(first.parts.reduce((sum, part) => sum + part.points, 0)).toBe(first.score);
    expect(first.total).toBe(first.score);

    // The link works once, and signing in does.
    const later = await stage().visit();
    await later.goto(link);
    await later.getByText('This link does not work any more').waitFor();
    await later.getByRole('link', { name: 'Sign in to your profile' }).click();
    await later.getByLabel('E-mail').fill(email);
    await later.getByLabel('Password', { exact: true }).fill('mangoes in the monsoon');
    await later.getByRole('button', { name: 'Sign in', exact: true }).click();
    await later.getByText(HEADLINE).first().waitFor();
  });

  it('is found by founders with the new words, until nobody is to find the profile', async () => {
    const founder = await stage().visit({ as: 'founder' });
    const search = async (): Promise<number> => {
      await founder.goto('/search?text=evaluation%20sets%20backend');
      await settled(founder);
      return founder.getByText(HEADLINE).count();
    };
    await eventually(async () => expect(await search()).toBe(1), 30_000);

    const page = await stage().visit();
    await page.goto('/sign-in?next=/profile');
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password', { exact: true }).fill('mangoes in the monsoon');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('button', { name: 'Edit: Who finds you' }).click();
    await page.getByRole('radio', { name: /^Nobody/ }).check();
    await save(page);
    await eventually(async () => expect(await search()).toBe(0), 30_000);
  });
}

type PageOf = Awaited<ReturnType<Stage['visit']>>;

/** Saves the open section and waits until it is closed. */
async function save(page: PageOf): Promise<void> {
  const button = page.getByRole('button', { name: 'Save', exact: true });
  await button.click();
  await button.waitFor({ state: 'hidden' });
}
