import type { ReadTalent } from '@hunar/talent';
import type { HeldSkill, TalentFacts } from '../domain/facts';
import { Memo } from '../domain/memo';

/** Distinct values are few: thousands of people share the same rates, hours and ways to hold a skill. */
const REMEMBERED = 100_000;

/** Makes facts of profiles; equal parts of different people are one object, which keeps a large pool small. */
export class TalentFactsReader {
  private readonly shared = new Memo<object>(REMEMBERED);
  private readonly texts = new Memo<string>(REMEMBERED);

  /** Evidence counts as the card has it: raised by a certified enrolment. */
  of({ profile, card }: ReadTalent): TalentFacts {
    return {
      id: profile.id,
      skills: card.skills.map((skill) => this.skill(skill)),
      rate: card.rate && this.share(card.rate),
      weeklyHours: profile.weeklyHours,
      availableFrom: profile.availableFrom,
      timeZone: profile.timeZone && this.texts.of(profile.timeZone, () => profile.timeZone!),
      workingHours: this.share(profile.workingHours),
      languages: this.share(profile.languages),
    };
  }

  private skill({ skillId, level, years, evidence }: HeldSkill): HeldSkill {
    const key = `${skillId} ${level} ${years} ${evidence}`;
    return this.shared.of(key, () => ({ skillId, level, years, evidence })) as HeldSkill;
  }

  private share<Value extends object>(value: Value): Value {
    return this.shared.of(JSON.stringify(value), () => value) as Value;
  }
}
