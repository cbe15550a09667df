import { newId } from '@hunar/kernel';
import { createdAfter } from './created-after';

it('reads the time of an id', () => {
  const instant = new Date('2026-11-28T10:00:00.500Z');
  const made = (offset: number) => createdAfter(newId(instant.getTime() + offset), instant);
  expect([made(-1), made(0), made(1)]).toEqual([false, false, true]);
});

it('knows nothing of ids without a time', () => {
  expect(createdAfter('ffffffff-ffff-4fff-8fff-ffffffffffff', new Date(0))).toBe(false);
});
