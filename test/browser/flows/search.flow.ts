import type { Page } from 'playwright-core';
import { accessibilityFaults, eventually, preferScheme, settled, sideScroll } from '../support/checks';
import { found } from '../support/found';
import type { Stage } from '../support/stage';

export function searchFlow(stage: () => Stage): void {
  it('asks for a skill all, at a level and not at all; the address holds it and back walks through it', async () => {
    const page = await stage().visit();
    await page.goto('/search');
    const everybody = await found(page);
    await page.getByRole('textbox', { name: 'Add a skill' }).fill('python');
    await page
      .getByRole('option', { name: /^Python/ })
      .first()
      .click();
    await page.waitForURL(/skills=/);
    const having = await eventually(async () => {
      const count = await found(page);
      expect(count).toBeLessThan(everybody);
      return count;
    });

    const wish = page.getByRole('list', { name: 'Skills asked for' }).getByRole('listitem');
    await wish.getByRole('button', { name: /^Python/ }).click();
    await wish.getByRole('combobox', { name: 'Python: least level' }).selectOption('5');
    await page.getByRole('button', { name: 'Remove the filter Python · expert' }).waitFor();
    await eventually(async () => expect(await found(page)).toBeLessThan(having));
    await wish.getByRole('combobox', { name: 'Python: least level' }).selectOption('');
    await wish.getByRole('combobox', { name: 'Python: must it be there?' }).selectOption('noneOf');
    await eventually(async () => expect(await found(page)).toBe(everybody - having));
    await page.waitForURL(/noneOf=/);

    await page.goBack();
    await eventually(async () => expect(await found(page)).toBe(having));
    await page.reload();
    await eventually(async () => expect(await found(page)).toBe(having));
  });

  it('finds values within a facet, and says why a person is there', async () => {
    const page = await stage().visit();
    await page.goto('/search?why=true&text=pyhton');
    await settled(page);
    const skills = page.getByRole('group', { name: 'Skills' });
    await skills.getByRole('searchbox', { name: 'Search in: Skills' }).fill('docker');
    // By its name: the values of before stay in sight until the answer is there.
    const box = skills.getByRole('checkbox', { name: /^Docker/ }).first();
    const [, count = ''] = /(\d+)$/.exec(await labelOf(page, await box.getAttribute('id'))) ?? [];
    await box.check();
    await eventually(async () => expect(await found(page)).toBe(Number(count)));
    const first = page.locator('main article').first();
    await first.getByRole('button', { name: /^Why / }).waitFor();
    const why = first.locator('li[data-kind]');
    await why.first().waitFor();
    const reasons = (await why.allInnerTexts()).join(' ');
    expect(reasons).toMatch(/“Python” for “pyhton”/);
    expect(reasons).toMatch(/Docker at (aware|beginner|working|advanced|expert) level/);
    await page.getByRole('switch', { name: 'Show why' }).uncheck();
    await eventually(async () => expect(await why.count()).toBe(0));
    await first.getByRole('button', { name: /^Why / }).click();
    await why.first().waitFor();
  });

  it('leads from a card, and from the profile, to people like that person, with the reasons', async () => {
    const page = await stage().visit({ as: 'founder' });
    await page.goto('/search?text=react');
    await settled(page);
    const card = page.locator('main article').first();
    const name = await card.getByRole('heading').innerText();
    await card.getByRole('link', { name: `More people like ${name}` }).click();
    await page.getByRole('heading', { level: 1, name: `People like ${name}` }).waitFor();
    const alike = page.getByRole('list', { name: 'People who are alike' }).locator('article');
    await alike.first().waitFor();
    expect(await alike.getByRole('heading', { name, exact: true }).count()).toBe(0);
    await alike
      .first()
      .getByRole('button', { name: /^Why this score/ })
      .click();
    await alike.first().getByRole('table', { name: 'The parts of the score' }).waitFor();
    await page.getByRole('link', { name: 'Back to the profile' }).click();
    await page.getByRole('link', { name: `More people like ${name}` }).click();
    await page.waitForURL(/\/similar$/);
    await page.getByRole('button', { name: 'Show more' }).click();
    await alike.nth(20).waitFor();
    await page.locator('button:focus', { hasText: 'Show more' }).waitFor();
  });

  it('says which filter empties the result, drops just that one, and shows who comes near', async () => {
    const page = await stage().visit({ width: 360, scheme: 'dark' });
    await page.goto('/search?skills=["python~3"]&rateMax=5');
    const reliefs = page.getByRole('list', { name: 'What is in the way' }).getByRole('listitem');
    const rate = reliefs.filter({ hasText: 'up to $5/hour' });
    await rate.getByText(/without it: \d+ people/).waitFor();
    await rate.getByText(/from \$[\d.]+\/hour: (one person|\d+ people)/).waitFor();
    const [, promised = ''] = /without it: (\d+) people/.exec(await rate.innerText()) ?? [];
    await page.getByRole('region', { name: 'The nearest people' }).locator('article').first().waitFor();
    await settled(page);
    expect(await accessibilityFaults(page)).toEqual([]);
    for (const width of [360, 320]) {
      await page.setViewportSize({ width, height: 740 });
      expect(await sideScroll(page)).toEqual([]);
    }
    await rate.getByRole('button', { name: /^Change it: up to \$5\/hour/ }).click();
    await page.getByRole('button', { name: /^Remove the filter up to \$(?!5\/)/ }).waitFor();
    await eventually(async () => expect(await found(page)).toBeGreaterThan(0));
    await page.goBack();
    await page.getByRole('button', { name: 'Drop: up to $5/hour' }).click();
    await eventually(async () => expect(await found(page)).toBe(Number(promised)));
    await page.getByRole('button', { name: /^Remove the filter Python/ }).waitFor();
  });

  it('has its boxes say what the address says, there and back', async () => {
    const page = await stage().visit();
    await page.goto('/search?text=zzzzqqqq&rateMax=5');
    const boxes = [
      page.getByRole('searchbox', { name: 'What are you looking for?' }),
      page.getByRole('textbox', { name: 'Rate, at most' }),
    ];
    const say = (...values: string[]) =>
      eventually(async () => expect(await Promise.all(boxes.map((box) => box.inputValue()))).toEqual(values));
    await say('zzzzqqqq', '5');
    await page.getByRole('button', { name: 'Start over' }).click();
    await say('', '');
    await page.goBack();
    await say('zzzzqqqq', '5');
  });

  it('says which filters have to go together where no single one is to blame', async () => {
    const page = await stage().visit();
    await page.goto('/search?text=zzzzqqqq&hoursMin=168');
    const together = page.getByRole('list', { name: 'To drop together' });
    await together.getByText('168 h a week or more').waitFor();
    await together.getByText('the words “zzzzqqqq”').waitFor();
    await page.getByText(/without them: [\d,]+ people/).waitFor();
    await page.getByRole('button', { name: 'Drop these' }).click();
    await eventually(async () => expect(await found(page)).toBeGreaterThan(0));
  });

  it('says which evidence nobody has, of all skills or of one, and asks for less', async () => {
    const page = await stage().visit();
    const reliefs = page.getByRole('list', { name: 'What is in the way' }).getByRole('listitem');
    for (const [asked, filter, less] of [
      ['skills=["python"]&evidence=CREDENTIALED', 'evidence:', /evidence=EVIDENCED/],
      ['skills=["python~~CREDENTIALED"]', 'Python', /python~~EVIDENCED/],
    ] as const) {
      await page.goto(`/search?${asked}`);
      const evidence = reliefs.filter({ hasText: filter }).filter({ hasText: /shown or certified: / });
      const text = await evidence.innerText();
      const [, promised = ''] = /shown or certified: (\d+) people/.exec(text) ?? [];
      await evidence.getByRole('button', { name: /^Change it: / }).click();
      await eventually(async () => expect(decodeURIComponent(page.url())).toMatch(less));
      await eventually(async () => expect(await found(page)).toBe(Number(promised)));
    }
  });

  it('puts what is wrong with a filter beside it: a currency without a rate, a city that is not known', async () => {
    const page = await stage().visit();
    await page.goto('/search?rateMax=20&currency=XAG');
    const fault = page.getByText(/^There is no exchange rate for XAG/);
    await eventually(async () => expect(await fault.count()).toBe(2));
    await page.goto('/search');
    await page.locator('summary', { hasText: 'Distance and country' }).click();
    await page.getByRole('textbox', { name: 'Near a city' }).fill('Lahorre');
    await page
      .getByText(/We know no city “Lahorre”/)
      .first()
      .waitFor();
    await page.getByRole('textbox', { name: 'Near a city' }).fill('Lahore');
    await page.getByRole('button', { name: 'Remove the filter within 50 km of Lahore' }).waitFor();
    await eventually(async () => expect(await found(page)).toBeGreaterThan(0));
    await settled(page);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('finds jobs by what they pay in any currency, and says where one has no rate', async () => {
    const page = await stage().visit({ as: 'freelancer' });
    await page.goto('/find-jobs');
    const found = page.getByText(/^(One job|[\d,]+ jobs) found/);
    await found.waitFor();
    await page.getByRole('textbox', { name: 'Pays at least' }).fill('1500');
    await page.getByRole('button', { name: 'Remove the filter $1,500/hour or more' }).waitFor();
    await page.getByText('No open job fits all of this').waitFor();
    await page.getByRole('combobox', { name: 'Currency' }).selectOption('PKR');
    await page.getByRole('button', { name: /^Remove the filter Rs.?1,500\/hour or more/ }).waitFor();
    await found.waitFor();
    await page.goto('/find-jobs?rateMin=20&currency=XAG');
    const fault = page.getByText(/^There is no exchange rate for XAG/);
    await eventually(async () => expect(await fault.count()).toBe(2));
    await settled(page);
    expect(await accessibilityFaults(page)).toEqual([]);
    // Until the corrected search is answered.
    const answer = await holdAnswers(page);
    await page.getByRole('combobox', { name: 'Currency' }).selectOption('USD');
    await page.getByRole('button', { name: 'Remove the filter $20/hour or more' }).waitFor();
    expect(await page.getByText('No open job fits all of this').count()).toBe(0);
    answer();
    await found.waitFor();
  });

  it('names a company and a language that no job found has', async () => {
    const page = await stage().visit({ as: 'freelancer' });
    await page.goto('/find-jobs?text=zzzzqqqq&companies=["01990000-0000-7000-8000-000000000000"]&languages=["ur"]');
    await page.getByText('No open job fits all of this').waitFor();
    await page.getByRole('button', { name: 'Remove the filter A company' }).waitFor();
    await page.getByRole('button', { name: 'Remove the filter Urdu' }).waitFor();
  });

  it.each(['/search?text=python', '/find-jobs', '/skills'])(
    'starts the list of %s again where its cursor no longer fits',
    async (path) => {
      const page = await stage().visit({ as: 'freelancer' });
      // As if there were more, after a place that an engine of before had named.
      await changeAnswers(page, (body) =>
        body
          .replace('"hasNextPage":false', '"hasNextPage":true')
          .replace(/"endCursor":"[^"]*"/, '"endCursor":"of-another-engine"'),
      );
      await page.goto(path);
      await page.getByRole('button', { name: 'Show more' }).click();
      await page.getByText(/^The list has started again from the top/).waitFor();
      await settled(page);
      expect(await page.getByRole('alert').count()).toBe(0);
      expect(await page.locator('main article').count()).toBeGreaterThan(0);
    },
  );

  it('says that the database stands in for the search engine, and for which word it searched', async () => {
    const page = await stage().visit({ as: 'freelancer', width: 360 });
    await changeAnswers(page, (body) => body.replace('"standIn":false', '"standIn":true'));
    for (const [path, word] of [
      ['/search?text=kuberntes', 'kubernetes'],
      ['/find-jobs?text=langchian', 'langchain'],
    ] as const) {
      await page.goto(path);
      const notice = page.getByRole('alert');
      await notice.getByText(/^The usual search engine does not answer just now; our own database does\./).waitFor();
      await page.getByText(`Showing results for “${word}”.`).waitFor();
      await page.locator('main article').first().waitFor();
      await settled(page);
      expect(await notice.count()).toBe(1);
      for (const scheme of ['light', 'dark'] as const) {
        await preferScheme(page, scheme);
        expect(await accessibilityFaults(page, 'main [aria-live]')).toEqual([]);
      }
      expect(await sideScroll(page)).toEqual([]);
    }
  });
}

/** Lets every answer of the API reach the page with a change. */
async function changeAnswers(page: Page, change: (body: string) => string): Promise<void> {
  await page.route('**/graphql', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: change(await response.text()) });
  });
}

/** Holds what the page asks of the API back, until what it returns is called. */
async function holdAnswers(page: Page): Promise<() => void> {
  const free = Promise.withResolvers<void>();
  await page.route('**/graphql', async (route) => {
    await free.promise;
    await route.continue();
  });
  return free.resolve;
}

const labelOf = (page: Page, id: string | null): Promise<string> => page.locator(`label[for="${id}"]`).innerText();
