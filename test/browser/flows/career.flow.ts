import { accessibilityFaults, answerTo, eventually, settled, sideScroll } from '../support/checks';
import type { Stage } from '../support/stage';
import { resumeDocument } from '../support/texts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export function careerFlow(stage: () => Stage): void {
  it('says what would bring the person into more top tens, and leads to where that is written', async () => {
    const page = await stage().visit({ as: 'freelancer' });
    await page.goto('/jobs-for-me');
    const steps = page.getByRole('region', { name: 'What would change it' });
    const step = steps.getByRole('listitem').first();
    await step.waitFor();
    expect(await step.innerText()).toMatch(/top ten/);
    expect(await step.innerText()).toMatch(/For example/);
    await step.getByRole('link').click();
    await page.waitForURL(/\/profile#\w+$/);
    await eventually(async () =>
      expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toMatch(/^Edit: /),
    );
  });

  it('keeps wishes, and the jobs are weighed against them', async () => {
    const page = await stage().visit({ as: 'freelancer' });
    await page.goto('/profile');
    await page.getByRole('button', { name: 'Edit: What I am looking for' }).click();
    await page.getByRole('textbox', { name: 'Skills I want to use' }).fill('Rust');
    await page.getByRole('option', { name: /^Rust/ }).first().click();
    await page.getByRole('checkbox', { name: 'by the hour' }).check();
    await page.getByLabel('At most, hours a week').fill('30');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    const wishes = page.getByRole('region', { name: 'What I am looking for' });
    await wishes.getByText('up to 30').waitFor();
    expect(await wishes.innerText()).toMatch(/Rust[\s\S]*by the hour/);

    await page.goto('/jobs-for-me?order=both');
    const job = page.getByRole('article', { name: /Rust engineer/ }).first();
    await job.getByRole('button', { name: /^Why this score/ }).click();
    const reasons = await job.getByRole('table', { name: 'How far the job meets your wishes' }).innerText();
    expect(reasons).toMatch(/Rust/);
  });

  it('fills a profile from a résumé, and the founder hears of it without a reload', async () => {
    const founder = await stage().visit({ as: 'founder' });
    const counted = answerTo(founder, /UnreadNotices/);
    await founder.goto('/jobs');
    await counted;
    await settled(founder);
    const bell = founder.getByRole('banner').getByRole('link', { name: /^Notices/ });
    await bell.waitFor();
    const before = await bell.getAttribute('aria-label');

    const page = await stage().visit({ as: 'freelancer' });
    await page.goto('/profile');
    await page.getByRole('link', { name: 'Fill it from a résumé' }).click();
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name: 'cv.docx', mimeType: DOCX, buffer: await resumeDocument() });
    const text = page.getByRole('region', { name: 'Your résumé with marks' });
    await text.locator('mark[data-kind="must"]').first().waitFor();
    expect((await text.locator('mark[data-kind="must"]').allTextContents()).join()).toContain('Rust');
    const headline = page.getByRole('checkbox', { name: /Platform engineer for payments/ });
    // It would replace what the person wrote: left for the person to tick.
    expect(await headline.isChecked()).toBe(false);
    expect(await page.getByRole('checkbox', { name: /^Rust, expert/ }).isChecked()).toBe(true);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 740 });
    expect(await sideScroll(page)).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 860 });
    await page.getByRole('button', { name: /^Take over \d+ items/ }).click();
    await page.getByRole('heading', { level: 1, name: 'My profile' }).waitFor();
    const profile = page.locator('main');
    await profile.getByText('Platform Engineer, Indus Ledger').waitFor();
    expect(await profile.innerText()).toContain('Kubernetes');
    expect(await profile.innerText()).not.toContain('Platform engineer for payments');

    await eventually(async () => expect(await bell.getAttribute('aria-label')).not.toBe(before));
    expect(await bell.getAttribute('aria-label')).toMatch(/(one|\d) unread$/);
    await founder.getByRole('article', { name: 'Rust engineer' }).getByText('One new in the top ten').waitFor();
    await bell.click();
    const notice = founder.getByRole('list', { name: 'Notices' }).getByRole('link', { name: /Rust engineer/ });
    await notice.first().click();
    const fresh = founder.getByRole('article', { name: /Ayesha/ });
    await fresh.getByText('New', { exact: true }).waitFor();
    // What was followed is read; the imports before this may have brought other notices.
    await founder.goto('/notices');
    const row = founder
      .getByRole('list', { name: 'Notices' })
      .getByRole('listitem')
      .filter({ hasText: 'Rust engineer' });
    await row.first().waitFor();
    await eventually(async () => expect(await row.first().getByText('New', { exact: true }).count()).toBe(0));
  });
}
