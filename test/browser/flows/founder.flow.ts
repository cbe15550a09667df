import type { Locator, Page } from 'playwright-core';
import { answerTo, eventually, settled } from '../support/checks';
import { found } from '../support/found';
import { readMatch } from '../support/match';
import type { Stage } from '../support/stage';

const PATIENCE_MS = 5_000;

export function founderFlow(stage: () => Stage): void {
  it('searches, narrows by facets whose counts come true, and sees no contact', async () => {
    const page = await stage().visit({ as: 'founder' });
    await page.goto('/search');
    const everybody = await found(page);
    await page.getByRole('searchbox', { name: 'What are you looking for?' }).fill('react');
    const all = await eventually(async () => {
      const count = await found(page);
      expect(count).toBeLessThan(everybody);
      return count;
    });
    expect(all).toBeGreaterThan(0);

    const cities = page.getByRole('group', { name: 'City' });
    const city = cities.getByRole('checkbox').first();
    const label = await labelOf(page, city);
    await city.check();
    await eventually(async () => expect(await found(page)).toBe(label.count));
    expect(label.count).toBeLessThan(all);
    await page.waitForURL(/cities=/);
    await page.getByRole('button', { name: `Remove the filter ${label.name}` }).waitFor();

    const people = await everyArticle(page, label.count);
    for (const text of await people.allInnerTexts()) expect(text).toContain(label.name);

    // A second one, which nobody of the first is in.
    const second = cities.getByRole('checkbox').nth(1);
    const other = await labelOf(page, second);
    await second.check();
    await eventually(async () => expect(await found(page)).toBe(label.count + other.count));

    await page.getByRole('button', { name: 'Remove all' }).click();
    await eventually(async () => expect(await found(page)).toBe(all));

    await page.locator('article').getByRole('link').first().click();
    await page.getByText('Stays private until this person agrees.').waitFor();
    await settled(page);
    const text = await page.locator('main').innerText();
    expect(text).not.toMatch(/@|\+92|\b03\d{2}[- ]?\d{7}\b/);
    expect(await page.locator('main a[href^="mailto:"], main a[href^="tel:"]').count()).toBe(0);
  });

  it('posts a job and reads a shortlist whose parts add up to the score exactly', async () => {
    const page = await stage().visit({ as: 'founder', timeZone: 'America/Los_Angeles' });
    await page.goto('/jobs');
    await page.getByRole('link', { name: 'Post a job' }).first().click();
    await page.getByLabel('Title').fill('Next.js and LangChain, twenty hours');
    await addSkill(page, 'Must have', 'Next.js');
    await addSkill(page, 'Must have', 'LangChain');
    await addSkill(page, 'Nice to have', 'FastAPI');
    await page.getByLabel('Rate up to').fill('25');
    await page.getByLabel('Hours a week').fill('20');
    const previewed = answerTo(page, /ShortlistPreview[\s\S]*"overlapHours":3\b/);
    await page.getByLabel('Hours in common a day').fill('3');
    await chooseZone(page, 'San Francisco');
    const preview = page.getByRole('complementary', { name: 'Shortlist, live' });
    // Not the list of a form that was half filled in.
    await previewed;
    await preview
      .locator('[aria-busy="false"]')
      .getByText(/people considered/)
      .waitFor();
    const firstSeen = await preview.getByRole('article').first().getByRole('heading').innerText();

    const answered = answerTo(page, /postJob/);
    await page.getByRole('button', { name: 'Post the job' }).click();
    await answered;
    const startedAt = performance.now();
    await page.waitForURL(/\/jobs\/[0-9a-f-]{36}$/);
    const cards = page.getByRole('listitem').getByRole('article');
    await cards.first().waitFor();
    const took = performance.now() - startedAt;
    expect(took).toBeLessThan(PATIENCE_MS);
    await settled(page);
    expect(await page.locator('main').innerText()).toMatch(
      /up to \$25\/hour.*20 h a week.*3 h in common with Los Angeles/,
    );

    const top = [];
    for (let place = 0; place < 5; place++) top.push(await readMatch(cards.nth(place)));
    expect(top[0]?.name).toBe(firstSeen);
    for (const match of top) {
      // In hundredths of a point, as whole numbers: a sum of figures as they are printed, with no rounding anywhere.
      expect(match.parts.reduce((sum, part) => sum + part.points, 0)).toBe(match.score);
      expect(match.total).toBe(match.score);
      expect(match.parts.map(({ name }) => name)).toEqual(top[0]?.parts.map(({ name }) => name));
      for (const part of match.parts) {
        expect(part.points).toBeLessThanOrEqual(part.most);
        expect(part.why).toMatch(/^[A-Z0-9$].{10,}[.!]$/s);
      }
      expect(match.sentence).toMatch(/[.]$/);
      expect(match.skills).toEqual(expect.arrayContaining(['Next.js', 'LangChain', 'FastAPI']));
      for (const gap of match.gaps) expect(gap.length).toBeGreaterThan(10);
      expect([match.sentence, ...match.gaps, ...match.parts.map(({ why }) => why)].join(' ')).not.toMatch(
        /undefined|null|NaN|\{|\}|[a-z]+\.[a-z]+_/,
      );
    }
    expect(top.map(({ score }) => score)).toEqual(top.map(({ score }) => score).toSorted((a, b) => b - a));
  });

  it('edits and closes a job, and finds it among the others', async () => {
    const page = await stage().visit({ as: 'founder' });
    await page.goto('/jobs');
    await page.getByRole('link', { name: 'Next.js and LangChain, twenty hours' }).first().click();
    await page.getByRole('link', { name: 'Edit' }).click();
    await page.getByLabel('Title').fill('Next.js and LangChain, thirty hours');
    await page.getByLabel('Hours a week').fill('30');
    await page.getByRole('button', { name: 'Save the job' }).click();
    await page.getByRole('heading', { level: 1, name: 'Next.js and LangChain, thirty hours' }).waitFor();
    await page.getByText('30 h a week').first().waitFor();

    await page.getByRole('button', { name: 'How the score works' }).click();
    await page.getByRole('dialog').getByText('Nothing else is added.').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Close the job' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Close the job' }).click();
    await page.getByText('The job is closed.').first().waitFor();
    await page.goto('/jobs');
    const row = page.getByRole('article', { name: 'Next.js and LangChain, thirty hours' });
    await row.first().getByText('Closed', { exact: true }).waitFor();
  });
}

/** A facet's value: what it is called and how many it promises. */
async function labelOf(page: Page, box: Locator): Promise<{ name: string; count: number }> {
  const text = await page.locator(`label[for="${await box.getAttribute('id')}"]`).innerText();
  const [, name = '', count = ''] = /^(.*?)\s*([\d,]+)$/s.exec(text) ?? [];
  return { name: name.trim(), count: Number(count.replaceAll(',', '')) };
}

/** Asks for more until all are there. */
async function everyArticle(page: Page, count: number): Promise<Locator> {
  const people = page.locator('main article');
  await eventually(async () => {
    const more = page.getByRole('button', { name: 'Show more' });
    if (await more.isVisible()) await more.click();
    expect(await people.count()).toBe(count);
  });
  return people;
}

async function addSkill(page: Page, list: string, skill: string): Promise<void> {
  const group = page.getByRole('group', { name: list });
  await group.getByLabel('Add a skill').fill(skill);
  await page
    .getByRole('option', { name: new RegExp(`^${skill.replace('.', '\\.')}\\b`) })
    .first()
    .click();
  await group.getByRole('list', { name: list }).getByText(skill, { exact: true }).waitFor();
}

async function chooseZone(page: Page, zone: string): Promise<void> {
  const field = page.getByRole('combobox', { name: 'Your time zone' });
  await field.fill(zone);
  await page
    .getByRole('option', { name: new RegExp(zone) })
    .first()
    .click();
}
