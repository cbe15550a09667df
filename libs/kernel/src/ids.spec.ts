import { isId, newId } from './ids';

describe('newId', () => {
  it('makes distinct UUIDv7 that sort by time', () => {
    const ids = Array.from({ length: 5000 }, (_, index) => newId(1_760_000_000_000 + index));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.toSorted()).toEqual(ids);
    expect(ids.every((id) => isId(id) && id[14] === '7')).toBe(true);
  });

  it('shares no random part between ids of one instant', () => {
    const tails = Array.from({ length: 5000 }, () => newId(1_760_000_000_000).slice(15));
    expect(new Set(tails).size).toBe(tails.length);
  });
});
