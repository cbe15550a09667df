import fc from 'fast-check';
import { mailKey, seal, unseal } from './seal';

const key = mailKey(Buffer.alloc(32, 7));

describe('a sealed mail', () => {
  it('opens to what was sealed, and never looks the same twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const sealed = seal(text, key, 'id');
        expect(unseal(sealed, key, 'id')).toBe(text);
        expect(seal(text, key, 'id')).not.toEqual(sealed);
      }),
    );
  });

  it('does not open with another key, for another row, or changed', () => {
    const sealed = seal('secret', key, 'id');
    expect(sealed.toString('latin1')).not.toContain('secret');
    expect(() => unseal(sealed, mailKey(Buffer.alloc(32, 8)), 'id')).toThrow();
    expect(() => unseal(sealed, key, 'other')).toThrow();
    for (let at = 0; at < sealed.length; at++) {
      const changed = Buffer.from(sealed);
      changed[at] = changed[at]! ^ 1;
      expect(() => unseal(changed, key, 'id')).toThrow();
    }
  });
});
