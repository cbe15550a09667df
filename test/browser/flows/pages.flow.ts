import type { Page } from 'playwright-core';
import { accessibilityFaults, preferScheme, settled, sideScroll } from '../support/checks';
import { focusStops } from '../support/keyboard';
import { photograph } from '../support/photograph';
import type { Persona, Stage } from '../support/stage';

interface MainPage {
  readonly name: string;
  readonly as?: Persona;
  readonly path: string;
  /** Where the address is not known before: the link on that page which leads here. */
  readonly through?: RegExp;
  /** What the page is for: the keyboard must get there. */
  readonly action?: RegExp;
}

const PAGES: readonly MainPage[] = [
  { name: 'landing', path: '/', action: /^Search$/ },
  { name: 'sign-in', path: '/sign-in', action: /^Sign in$/ },
  { name: 'sign-up', path: '/sign-up', action: /^Create the account$/ },
  { name: 'forgot-password', path: '/forgot-password', action: /^Send the link$/ },
  { name: 'reset-password', path: '/reset-password#no-such-token', action: /^Save the password$/ },
  { name: 'verify-email', path: '/verify-email#no-such-token', action: /^Open my account$/ },
  { name: 'claim-spent', path: '/claim#no-such-token', action: /^Sign in to your profile$/ },
  { name: 'not-there', path: '/no/such/page', action: /^Go to the start page$/ },
  { name: 'search', path: '/search', action: /^What are you looking for\?$/ },
  { name: 'search-nobody', path: '/search?text=zzzzqqqq', action: /^Start over$/ },
  { name: 'talent-profile', as: 'founder', path: '/search?text=react', through: /./ },
  {
    name: 'similar',
    as: 'founder',
    path: '/search?text=react',
    through: /^More people like/,
    action: /^Why this score/,
  },
  { name: 'jobs', as: 'founder', path: '/jobs', action: /^Post a job$/ },
  { name: 'new-job', as: 'founder', path: '/jobs/new', action: /^Title$/ },
  { name: 'shortlist', as: 'founder', path: '/jobs', through: /LangChain engineer/, action: /^Why this score/ },
  { name: 'programmes', as: 'admin', path: '/programs', action: /^Import a file into/ },
  { name: 'import', as: 'admin', path: '/programs/demo-applied-ai/import', action: /^Choose a file$/ },
  { name: 'import-done', as: 'admin', path: '/programs', through: /spring-intake\.csv/, action: /error file/ },
  { name: 'cohort', as: 'admin', path: '/programs', through: /^Spring 2026$/, action: /^Send claim links$/ },
  { name: 'profile', as: 'freelancer', path: '/profile', action: /^Edit:/ },
  { name: 'jobs-for-me', as: 'freelancer', path: '/jobs-for-me', action: /^Why this score/ },
  { name: 'find-jobs', as: 'freelancer', path: '/find-jobs', action: /^What work are you looking for/ },
  { name: 'find-jobs-none', as: 'freelancer', path: '/find-jobs?text=zzzzqqqq', action: /^Start over$/ },
  { name: 'skills', path: '/skills?category=web-frontend', action: /^Which skill/ },
  { name: 'resume', as: 'freelancer', path: '/profile/resume', action: /^Choose a file$/ },
  { name: 'notices', as: 'founder', path: '/notices', action: /Rust engineer/ },
  { name: 'saved-searches', as: 'founder', path: '/saved-searches', action: /^Rename/ },
  { name: 'new-people', as: 'founder', path: '/saved-searches', through: /./, action: /^All saved searches$/ },
  { name: 'unsubscribe', path: '/unsubscribe/no-such-token', action: /^Turn the mails off$/ },
  { name: 'fairness', as: 'auditor', path: '/fairness', action: /^Start the audit$/ },
  { name: 'search-health', as: 'operator', path: '/operator/search' },
  { name: 'unknown-phrases', as: 'operator', path: '/operator/unknown-phrases' },
  { name: 'not-for-you', as: 'freelancer', path: '/programs' },
];

const SAVE_SEARCH = 'mutation ($input: SaveSearchInput!) { saveSearch(input: $input) { __typename } }';

export function pagesFlow(stage: () => Stage): void {
  // Where no flow before has saved a search: its pages show one.
  beforeAll(async () => {
    const { savedSearches } = await stage().ask<{ savedSearches: { totalCount: number } }>(
      'founder',
      '{ savedSearches(first: 1) { totalCount } }',
    );
    if (savedSearches.totalCount > 0) return;
    const saved = await stage().ask('founder', SAVE_SEARCH, {
      input: { name: 'React', query: { text: 'react' }, path: '/search?text=react', timeZone: 'Asia/Karachi' },
    });
    expect(saved).toEqual({ saveSearch: { __typename: 'SavedSearch' } });
  });

  it.each(PAGES)(
    '$name: fits 320, 360 and 1280 px, is accessible in light and dark, works by keyboard',
    async (one) => {
      const page = await stage().visit({ as: one.as });
      await openMainPage(page, one);
      await expectKeyboard(page, one);
      const faults: Record<string, readonly string[]> = {
        wide: await sideScroll(page),
        light: await accessibilityFaults(page),
      };
      await preferScheme(page, 'dark');
      for (const width of [360, 320]) {
        await page.setViewportSize({ width, height: 740 });
        await settled(page);
        faults[`${width}`] = await sideScroll(page);
      }
      faults['narrow and dark'] = await accessibilityFaults(page);
      expect(Object.entries(faults).filter(([, found]) => found.length > 0)).toEqual([]);
      await photograph(page, one.name);
    },
  );

  it('opens the navigation, the filters and the reasons of a narrow screen accessibly', async () => {
    const page = await stage().visit({ as: 'founder', width: 360, scheme: 'dark' });
    await openMainPage(page, { name: 'search', path: '/search?text=react' });
    await page.getByRole('button', { name: 'Open the navigation' }).click();
    const menu = page.getByRole('dialog');
    await menu.getByRole('link', { name: 'Jobs' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await menu.waitFor({ state: 'hidden' });

    await page.getByRole('button', { name: 'Filters' }).click();
    await menu.getByRole('group', { name: 'City' }).getByRole('checkbox').first().check();
    await menu.getByRole('button', { name: /^Show/ }).last().waitFor();
    await settled(page);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await sideScroll(page)).toEqual([]);
    await menu.getByRole('button', { name: /^Show (one person|[\d,]+ people)/ }).click();
    await menu.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Filters (1)' }).waitFor();

    await openMainPage(page, { name: 'shortlist', path: '/jobs', through: /LangChain engineer/ });
    await page
      .getByRole('button', { name: /^Why this score/ })
      .first()
      .click();
    await page.getByRole('table').first().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await sideScroll(page)).toEqual([]);
  });
}

async function openMainPage(page: Page, { path, through }: MainPage): Promise<void> {
  await page.goto(path);
  await settled(page);
  if (!through) return;
  const before = page.url();
  await page.locator('main').locator('article, section').getByRole('link', { name: through }).first().click();
  await page.waitForURL((url) => url.href !== before);
  await settled(page);
  // As somebody who opens the address: the focus begins at the top.
  await page.reload();
  await settled(page);
}

/** The first stop is the skip link; it leads into the page; from there Tab reaches what the page is for, seen at every stop. */
async function expectKeyboard(page: Page, { action }: MainPage): Promise<void> {
  const [skip] = await focusStops(page, 1);
  expect(skip).toMatchObject({ name: 'Skip to content', visible: true });
  await page.keyboard.press('Enter');
  expect(await page.evaluate('document.activeElement.id')).toBe('main');
  const stops = await focusStops(page, 70, action);
  expect(stops.filter(({ visible }) => !visible).map(({ html }) => html)).toEqual([]);
  if (action)
    expect({ action, reached: stops.at(-1)?.name }).toEqual({ action, reached: expect.stringMatching(action) });
}
