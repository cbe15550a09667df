import { eventually, settled } from '../support/checks';
import { linkFromMail } from '../support/mailbox';
import { PERSONAS, type Stage } from '../support/stage';

/** Where each persona's day begins, and what the header then offers. */
const HOMES = [
  {
    persona: 'founder',
    role: 'Founder',
    heading: 'Find talent',
    links: ['Find talent', 'Saved searches', 'Jobs', 'Skills'],
  },
  { persona: 'admin', role: 'Programme admin', heading: 'Programmes', links: ['Programmes'] },
  {
    persona: 'freelancer',
    role: 'Freelancer',
    heading: 'My profile',
    links: ['My profile', 'Jobs for me', 'Find jobs', 'Skills'],
  },
  {
    persona: 'operator',
    role: 'Platform operator',
    heading: null,
    links: ['Find talent', 'Programmes', 'Unknown phrases', 'Search health'],
  },
] as const;

export function strangerFlow(stage: () => Stage): void {
  it('sees what Hunar is, and searches at once', async () => {
    const page = await stage().visit();
    await page.goto('/');
    await page.getByRole('heading', { level: 1, name: /Find the skill/ }).waitFor();
    expect(await page.getByRole('link', { name: 'Sign in', exact: true }).isVisible()).toBe(true);

    await page.getByRole('searchbox', { name: 'Search for talent' }).fill('python');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.waitForURL(/\/search\?text=python/);
    await page.getByText(/(people|person) found/).waitFor();
  });

  it.each(HOMES)(
    'signs in as the demo $persona by one click, and out again',
    async ({ persona, role, heading, links }) => {
      const page = await stage().visit();
      await page.goto('/');
      await page.getByRole('link', { name: 'Sign in', exact: true }).click();
      await page.getByRole('button', { name: new RegExp(`^${role}`) }).click();

      const header = page.getByRole('banner');
      for (const link of links) await header.getByRole('link', { name: link, exact: true }).waitFor();
      if (heading) await page.getByRole('heading', { level: 1, name: heading }).waitFor();
      expect(await header.getByRole('navigation').getByRole('link').allInnerTexts()).toEqual([...links]);

      await page.getByRole('button', { name: /^Account of/ }).click();
      await page.getByRole('menu').getByText(PERSONAS[persona]).waitFor();
      await page.getByRole('menuitem', { name: 'Sign out' }).click();
      await header.getByRole('link', { name: 'Sign in', exact: true }).waitFor();

      await page.reload();
      await header.getByRole('link', { name: 'Sign in', exact: true }).waitFor();
      await page.goto('/profile');
      await page.waitForURL(/\/sign-in/);
    },
  );

  it('signs up, opens the mailed link, and is in; later chooses another password', async () => {
    const address = `rabia.${Date.now()}@stranger.example`;
    const page = await stage().visit();
    await page.goto('/sign-up');
    await page.getByRole('button', { name: 'Create the account' }).click();
    await eventually(async () => expect(await page.getByText('Please fill this in.').count()).toBe(3));

    await page.getByLabel('Your name').fill('Rabia Anwar');
    await page.getByLabel('E-mail').fill(address);
    await page.getByLabel('Password', { exact: true }).fill('three calm words');
    await page.getByRole('button', { name: 'Create the account' }).click();
    await page.getByText(`We sent a letter to ${address}`).waitFor();

    const link = await linkFromMail(await stage().visit(), address, '/verify-email');
    await page.goto(link);
    await eventually(() => expect(page.url()).not.toContain('#'));
    await page.getByRole('button', { name: 'Open my account' }).click();
    await page.getByRole('button', { name: 'Account of Rabia Anwar' }).waitFor();

    const elsewhere = await stage().visit();
    await elsewhere.goto('/forgot-password');
    await elsewhere.getByLabel('E-mail').fill(address);
    await elsewhere.getByRole('button', { name: 'Send the link' }).click();
    await elsewhere.getByText('a letter with a link is on its way').waitFor();
    const reset = await linkFromMail(await stage().visit(), address, '/reset-password');
    await elsewhere.goto(reset);
    await elsewhere.getByLabel('New password').fill('four much calmer words');
    await elsewhere.getByRole('button', { name: 'Save the password' }).click();
    await elsewhere.getByText(/new password counts from now on/).waitFor();

    // The session that the old password opened has ended.
    await page.goto('/profile');
    await page.waitForURL(/\/sign-in/);
    await page.getByLabel('E-mail').fill(address);
    await page.getByLabel('Password', { exact: true }).fill('four much calmer words');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'My profile' }).waitFor();
    await settled(page);
  });
}
