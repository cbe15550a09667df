import { eventually, settled } from '../support/checks';
import { PERSONAS, type Stage } from '../support/stage';

export function honestyFlow(stage: () => Stage): void {
  it('says that a password is wrong, and not which half', async () => {
    const page = await stage().visit();
    const refusal = async (email: string): Promise<string> => {
      await page.goto('/sign-in');
      await page.getByLabel('E-mail').fill(email);
      await page.getByLabel('Password', { exact: true }).fill('not the password');
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      const fault = page
        .locator('main form')
        .getByText(/password/i)
        .filter({ hasText: /\./ });
      await fault.first().waitFor();
      return fault.first().innerText();
    };
    const known = await refusal(PERSONAS.founder);
    expect(known).toMatch(/wrong|do not|not right|not match|does not/i);
    expect(await refusal('nobody.at.all@stranger.example')).toBe(known);
    expect(page.url()).toContain('/sign-in');
  });

  it('says that a file is no table', async () => {
    const page = await stage().visit({ as: 'admin' });
    stage().expectTrouble();
    await page.goto('/programs/demo-applied-ai/import');
    await settled(page);
    const picture = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
      'base64',
    );
    for (const [name, buffer] of [
      ['holiday.csv', picture],
      ['letter.csv', Buffer.from('Dear all,\n\nplease find the list attached next week.\n\nKind regards\n')],
      ['nothing.csv', Buffer.alloc(0)],
    ] as const) {
      await page.locator('input[type="file"]').setInputFiles({ name, mimeType: 'text/csv', buffer });
      const problem = page.getByRole('alert').first();
      await problem.waitFor({ timeout: 20_000 });
      expect((await problem.innerText()).length).toBeGreaterThan(30);
      expect(await page.getByRole('button', { name: 'Continue' }).count()).toBe(0);
      const other = page.getByRole('button', { name: 'Choose another file' });
      if ((await other.count()) > 0) await other.click();
    }
  });

  it('says that it is offline, and goes on when the network is back', async () => {
    const page = await stage().visit({ as: 'founder' });
    stage().expectTrouble();
    await page.goto('/jobs');
    await settled(page);
    await page.context().setOffline(true);
    await page.getByText(/You are offline/).waitFor();
    await page.locator('main article').getByRole('link').first().click();
    await page.getByText('The server did not answer').first().waitFor();
    await page.context().setOffline(false);
    await page.getByText(/You are offline/).waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('main article').first().waitFor();
  });

  it('keeps what was typed when the server does not answer', async () => {
    const page = await stage().visit({ as: 'founder' });
    stage().expectTrouble();
    await page.goto('/jobs/new');
    await page.getByLabel('Title').fill('A title that must not be lost');
    await page.getByRole('group', { name: 'Must have' }).getByLabel('Add a skill').fill('Python');
    await page
      .getByRole('option', { name: /^Python/ })
      .first()
      .click();
    await page.route('**/graphql', (route) => route.abort());
    await page.getByRole('button', { name: 'Post the job' }).click();
    await page.locator('form').getByText('The server did not answer').waitFor();
    expect(await page.getByLabel('Title').inputValue()).toBe('A title that must not be lost');
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Post the job' }).click();
    await page.getByRole('heading', { level: 1, name: 'A title that must not be lost' }).waitFor();
    await eventually(async () => expect(await page.locator('main article').count()).toBeGreaterThan(0));
  });
}
