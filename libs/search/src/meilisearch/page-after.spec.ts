import fc from 'fast-check';
import { pageAfter } from './page-after';

/** A result that others may change between two questions. */
function pagerOf(result: () => readonly number[], position: number, asked: { questions: number }) {
  return {
    ask: async (offset: number, limit: number) => {
      asked.questions += 1;
      return { hits: result().slice(offset, offset + limit), total: result().length };
    },
    probe: async (place: number) => {
      asked.questions += 1;
      return result()[place] ?? null;
    },
    isAfter: (hit: number) => hit > position,
  };
}

const sorted = (numbers: readonly number[]) => [...new Set(numbers)].sort((a, b) => a - b);
const results = fc.array(fc.nat(2_000), { maxLength: 400 }).map(sorted);

it('continues after the position, whatever was written since', async () => {
  await fc.assert(
    fc.asyncProperty(
      results,
      fc.nat(2_000),
      fc.nat(500),
      fc.integer({ min: 1, max: 30 }),
      async (now, position, place, first) => {
        const page = await pageAfter(
          pagerOf(() => now, position, { questions: 0 }),
          place,
          first,
        );
        const expected = now.filter((hit) => hit > position);
        expect(page.hits).toEqual(expected.slice(0, first));
        expect(page.offset).toBe(now.length - expected.length);
      },
    ),
  );
});

it('asks once where nothing moved', async () => {
  await fc.assert(
    fc.asyncProperty(results, fc.nat(), fc.integer({ min: 1, max: 30 }), async (now, at, first) => {
      fc.pre(now.length > 0);
      const asked = { questions: 0 };
      const place = at % now.length;
      await pageAfter(
        pagerOf(() => now, now[place]!, asked),
        place,
        first,
      );
      expect(asked.questions).toBe(1);
    }),
  );
});

it('repeats nothing and ends while others write without a pause', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(results, { minLength: 1, maxLength: 5 }), fc.nat(2_000), async (states, position) => {
      let question = 0;
      const page = await pageAfter(
        pagerOf(() => states[question++ % states.length]!, position, { questions: 0 }),
        200,
        10,
      );
      expect(page.hits.every((hit) => hit > position)).toBe(true);
      expect(page.hits).toEqual(sorted(page.hits));
    }),
  );
});
