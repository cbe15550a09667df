import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { traineeFile } from '../../factories/trainee-file';
import { accessibilityFaults, eventually, settled, sideScroll } from '../support/checks';
import { choose } from '../support/forms';
import type { Stage } from '../support/stage';
import { INTAKE_FILE, INTAKE_ISSUES, smallCohort } from '../support/trainees';

const PROGRAM = 'Demo: Applied Generative AI';
const NEW = { rows: 320, accepted: 314, repeated: 1, rejected: 5, emptied: 2 } as const;

export function adminFlow(stage: () => Stage): void {
  it('uploads a real file, corrects what was read wrong, imports it and gets the error file', async () => {
    const page = await stage().visit({ as: 'admin' });
    await page.goto('/programs');
    await page.getByRole('link', { name: `Import a file into ${PROGRAM}` }).click();
    await upload(page, INTAKE_FILE);

    await page.getByText('Nothing has been written yet.').waitFor();
    expect(await meaningOf(page, 'Trainee’s Full Name').inputValue()).toBe('Name');
    expect(await meaningOf(page, 'Mob / WhatsApp').inputValue()).toBe('Phone');
    expect(await page.getByRole('region', { name: 'The file' }).innerText()).toMatch(/utf-8[\s\S]*a semicolon/);
    expect(await page.getByLabel('Line of the headers').inputValue()).toBe('4');
    expect(await accessibilityFaults(page)).toEqual([]);

    await choose(page, meaningOf(page, 'Btch'), 'Cohort');
    await choose(page, meaningOf(page, 'Ask (USD/hr)'), 'Expected rate');
    await choose(page, meaningOf(page, 'Eng. CEFR'), 'Level of English');
    expect(await page.getByRole('button', { name: 'Continue' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Read again' }).click();
    await eventually(async () => expect(await figures(page)).toMatchObject({ 'Cells left empty': NEW.emptied }));
    await page.getByRole('button', { name: 'Continue' }).click();

    await page.getByText(/The file names a cohort for its rows/).waitFor();
    await page.getByRole('checkbox', { name: /Make programmes and cohorts/ }).check();
    await page.getByRole('button', { name: `Import ${NEW.accepted} trainees` }).click();
    await page.waitForURL(/\/imports\//);
    await page.getByRole('heading', { level: 1, name: 'Import is done' }).waitFor();
    await eventually(async () =>
      expect(await figures(page)).toEqual({
        Rows: NEW.rows,
        Accepted: NEW.accepted,
        Repeated: NEW.repeated,
        Rejected: NEW.rejected,
        'Cells left empty': NEW.emptied,
      }),
    );
    await page.getByText('314 new, 0 changed, 0 as before').waitFor();
    await errorFileTellsAll(page);
  });

  it('finds the people of the file in their cohort, and imports it again without a change', async () => {
    const page = await stage().visit({ as: 'admin' });
    await page.goto('/programs');
    await page.getByRole('link', { name: 'spring-intake.csv' }).first().click();
    await page.getByRole('link', { name: `${PROGRAM}, Batch 32` }).click();
    await page.getByRole('heading', { level: 1, name: 'Batch 32' }).waitFor();
    await settled(page);
    const people = smallCohort();
    const rows = page.getByRole('table').locator('tbody tr');
    await eventually(async () => expect(await rows.count()).toBe(people.length));
    const text = await page.getByRole('table').innerText();
    for (const { name, email } of people) {
      expect(text).toContain(name);
      expect(text).toContain(email);
    }
    await page
      .getByRole('radiogroup')
      .getByText(/^Certified/)
      .click();
    await eventually(async () => {
      const shown = await rows.allInnerTexts();
      expect(shown.length).toBeLessThan(people.length);
      expect(shown.every((row) => row.includes('Certified'))).toBe(true);
    });
    await page.setViewportSize({ width: 360, height: 740 });
    await page
      .getByRole('listitem')
      .getByText(people[4]?.name ?? '')
      .first()
      .waitFor();
    expect(await sideScroll(page)).toEqual([]);

    await page.setViewportSize({ width: 1280, height: 860 });
    await page.getByRole('link', { name: 'Import a file' }).click();
    await upload(page, INTAKE_FILE);
    await choose(page, meaningOf(page, 'Btch'), 'Cohort');
    await choose(page, meaningOf(page, 'Ask (USD/hr)'), 'Expected rate');
    await choose(page, meaningOf(page, 'Eng. CEFR'), 'Level of English');
    await page.getByRole('button', { name: 'Read again' }).click();
    await page.getByText('0 new, 0 changed, 314 as before').waitFor();
  });

  it('watches the progress of a long file arrive by itself', async () => {
    const page = await stage().visit({ as: 'admin' });
    const frames: string[] = [];
    page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => frames.push(String(payload))));
    await page.goto('/programs');
    await page.getByRole('link', { name: `Import a file into ${PROGRAM}` }).click();
    await upload(page, {
      name: 'long-list.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(traineeFile({ rows: 3_000, program: null, offset: 50_000 })),
    });
    await page.getByRole('button', { name: 'Continue' }).click();
    await choose(page, page.getByRole('combobox', { name: 'Cohort', exact: true }), 'A new cohort …');
    await page.getByLabel('Name of the new cohort').fill('Long list');
    await page.getByRole('button', { name: /^Import [\d,]+ trainees/ }).click();
    await page.waitForURL(/\/imports\//);
    await page.evaluate('window.notReloaded = true');
    await page.getByRole('heading', { level: 1, name: 'Import is done' }).waitFor({ timeout: 60_000 });

    expect(await page.evaluate('window.notReloaded')).toBe(true);
    expect((await figures(page))['Accepted']).toBe(3_000);
    // The page may have drawn a frame before the browser tells of it.
    await eventually(() => {
      const percents = frames.flatMap((frame) => /"percent":([\d.]+)/.exec(frame)?.[1] ?? []).map(Number);
      expect(percents.length).toBeGreaterThan(1);
      expect(percents).toEqual(percents.toSorted((a, b) => a - b));
      expect(percents.at(-1)).toBe(100);
    });
  });

  it('sends claim links to those who have not claimed, and says to how many', async () => {
    const page = await stage().visit({ as: 'admin' });
    await page.goto('/programs');
    await page.getByRole('link', { name: 'Batch 32' }).click();
    await page.getByRole('button', { name: 'Send claim links' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/20 trainees of this cohort have not claimed/).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Send the mails' }).click();
    await dialog.getByText('20 mails are on their way.').waitFor();
    await dialog.getByRole('button', { name: 'Close' }).last().click();

    await page.getByRole('button', { name: 'Send claim links' }).click();
    await dialog.getByRole('button', { name: 'Send the mails' }).click();
    await dialog.getByText('No mail was sent.').waitFor();
    await dialog.getByText(/20 trainees got none/).waitFor();
  });
}

type FileToSend = Parameters<ReturnType<Page['locator']>['setInputFiles']>[0];

async function upload(page: Page, file: FileToSend): Promise<void> {
  await page.locator('button', { hasText: 'Choose a file' }).waitFor();
  await page.locator('input[type="file"]').setInputFiles(file);
  await page.getByRole('button', { name: 'Continue' }).waitFor({ timeout: 40_000 });
}

/** The field that says what a column of the file was taken for. */
const meaningOf = (page: Page, header: string) => page.getByRole('combobox', { name: `What “${header}” means` });

/** The totals as printed, by their names. */
async function figures(page: Page): Promise<Record<string, number>> {
  const pairs = await page.locator('main dl > div[data-name]').evaluateAll<[string, string][], unknown>((found) =>
    found.map((one) => {
      const { children } = one as { children: ArrayLike<{ textContent: string | null }> };
      return [children[0]?.textContent ?? '', children[1]?.textContent ?? ''];
    }),
  );
  return Object.fromEntries(pairs.map(([name, value]) => [name, Number(value.replaceAll(',', ''))]));
}

/** The error file holds line, column, code and message of each issue, and nothing of the people. */
async function errorFileTellsAll(page: Page): Promise<void> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download the error file' }).click(),
  ]);
  const text = readFileSync(await download.path(), 'utf8');
  const [header, ...lines] = parse(text, { bom: true }) as string[][];
  expect(header).toEqual(['line', 'column', 'code', 'message']);
  expect(lines.map(([line, column]) => [Number(line), column])).toEqual(INTAKE_ISSUES);
  for (const [, , code, message] of lines) {
    expect(code).toMatch(/^[a-z_.-]+$/i);
    expect(message?.length).toBeGreaterThan(10);
  }
  expect(text).not.toMatch(/@|intake\.example|12345|at\.home/);
}
