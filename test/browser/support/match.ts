import type { Locator } from 'playwright-core';

export interface ReadMatch {
  readonly name: string;
  /** Points in hundredths, as are `total` and those of the parts. */
  readonly score: number;
  readonly total: number;
  readonly sentence: string;
  readonly skills: readonly string[];
  readonly gaps: readonly string[];
  readonly parts: readonly {
    readonly name: string;
    readonly points: number;
    readonly most: number;
    readonly why: string;
  }[];
}

/** Reads a card of a shortlist as a person does: opens the reasons, then takes every figure from what is printed. */
export async function readMatch(card: Locator): Promise<ReadMatch> {
  const closed = card.getByRole('button', { name: /^Why this score/ });
  if ((await closed.count()) > 0) await closed.click();
  const table = card.getByRole('table', { name: 'The parts of the score' });
  await table.waitFor();
  const rows = await Promise.all(
    (await table.locator('tbody tr').all()).map(async (row) => {
      const [name = '', points = '', why = ''] = await row.locator('th, td').allInnerTexts();
      return { name: name.trim(), points: hundredthsIn(points), most: mostIn(points), why: why.trim() };
    }),
  );
  const spoken = await card
    .getByText(/of 100 points/)
    .first()
    .textContent();
  return {
    name: await card.getByRole('heading').first().innerText(),
    score: hundredthsIn(spoken ?? ''),
    total: hundredthsIn((await table.locator('tfoot td').first().innerText()).trim()),
    sentence: await card.locator('p').filter({ hasText: /\.$/ }).first().innerText(),
    skills: await card.locator('li[data-credit] bdi').allInnerTexts(),
    gaps: await card.locator('p:text-is("What is missing") + ul > li').allInnerTexts(),
    parts: rows,
  };
}

/** "36.40 of 40" → 3640; never by way of a fraction. */
function hundredthsIn(text: string): number {
  const [, whole, hundredths] = /(\d+)\.(\d{2})(?!\d)/.exec(text) ?? [];
  return Number(whole) * 100 + Number(hundredths);
}

/** What the part could have earned; its weight is printed without closing zeros. */
const mostIn = (text: string): number => Math.round(Number(/of\s+([\d.]+)/.exec(text)?.[1]) * 100);
