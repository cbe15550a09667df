import fc from 'fast-check';
import { keyOf } from './attribute-names';

it('orders keys without case as it orders ids with it', () => {
  const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,8}$/);
  fc.assert(
    fc.property(id, id, (a, b) => {
      const [x, y] = [keyOf(a), keyOf(b)];
      expect(x).toBe(x.toLowerCase());
      expect(Math.sign(Number(x > y) - Number(x < y))).toBe(Number(a > b) - Number(a < b));
    }),
  );
});
