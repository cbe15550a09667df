import fc from 'fast-check';
import { decodeCursor, encodeCursor } from './cursor';

describe('cursor', () => {
  it('gives back what went in', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.integer(), fc.constant(null)), { minLength: 1, maxLength: 4 }),
        (parts) => {
          expect(decodeCursor(encodeCursor(parts), parts.length)).toEqual(parts);
        },
      ),
    );
  });

  it('refuses what is not ours', () => {
    for (const text of ['', 'nonsense', encodeCursor(['a']), '💥', Buffer.from('{}').toString('base64url')]) {
      expect(decodeCursor(text, 2)).toBeNull();
    }
  });
});
