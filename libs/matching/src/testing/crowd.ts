import { EVIDENCE_TIERS, money, type SkillLevel } from '@hunar/kernel';
import type { HeldSkill, TalentFacts } from '../domain/facts';
import { held, personId, talentOf } from './facts';

/** A small generator of numbers below 1 that gives the same ones for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const ZONES = ['Asia/Karachi', 'Asia/Karachi', 'Asia/Karachi', 'Asia/Dubai', 'Europe/London', 'Asia/Kolkata'];

/** `size` people with 4–11 of `skillIds` each, the first ones far commoner than the last. */
export function crowd(size: number, skillIds: readonly string[], seed = 1): TalentFacts[] {
  const random = seeded(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  const maybe = <Item>(chance: number, item: () => Item): Item | null => (random() < chance ? item() : null);
  return Array.from({ length: size }, (_, index) => {
    const skills = new Map<string, HeldSkill>();
    for (let count = 4 + Math.floor(random() * 8); count > 0; count -= 1) {
      const skillId = skillIds[Math.floor(random() ** 3 * skillIds.length)]!;
      const level = maybe(0.6, () => (1 + Math.floor(random() * 5)) as SkillLevel);
      skills.set(
        skillId,
        held(skillId, {
          level,
          years: maybe(0.4, () => Math.round(random() * 80) / 10),
          evidence: pick(EVIDENCE_TIERS),
        }),
      );
    }
    const start = 8 + Math.floor(random() * 10);
    const hours = [1, 2, 3, 4, 5].map((weekday) => ({
      weekday,
      start: `${String(start).padStart(2, '0')}:00`,
      end: `${String((start + 8) % 24).padStart(2, '0')}:00`,
    }));
    return talentOf({
      id: personId(index),
      skills: [...skills.values()],
      rate: maybe(0.8, () => money(5 + Math.floor(random() * 40), 'USD', 'hour')),
      weeklyHours: maybe(0.8, () => pick([10, 20, 30, 40])),
      availableFrom: maybe(0.3, () => `2026-12-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`),
      timeZone: pick(ZONES),
      workingHours: maybe(0.5, () => hours) ?? [],
      languages: maybe(0.7, () => [{ language: 'en', level: pick(['A2', 'B1', 'B2', 'C1'] as const) }]) ?? [],
    });
  });
}
