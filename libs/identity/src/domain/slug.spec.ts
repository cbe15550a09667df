import fc from 'fast-check';
import { isSlug, slugOf } from './slug';

describe('a slug', () => {
  it.each([
    ['Atlas & Co. (Pvt)', 'atlas-co-pvt'],
    ['Ünïcode Café', 'unicode-cafe'],
    ['ہنر', ''],
    ['--', ''],
  ])('of %p is %p', (name, slug) => expect(slugOf(name)).toBe(slug));

  it('is always one, or nothing', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        (name) => slugOf(name) === '' || isSlug(slugOf(name)),
      ),
    );
  });
});
