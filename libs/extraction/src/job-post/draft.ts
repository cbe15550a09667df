import type { Engagement, LanguageLevel } from '@hunar/kernel';
import type { PlaceName } from '../text/geography/place-reader';
import type { WeeklyHours } from '../text/hours-reader';
import type { FoundPay, Pay } from '../text/money/money-reader';
import type { Overlap } from '../text/overlap-reader';
import type { Found } from '../text/span';
import type { ReadJobPost, Seniority } from './job-post-reading';
import type { MergedSkill } from './skills/merge-skills';
import type { FoundEngagement } from './terms/engagement-reader';
import { ratesOf } from './terms/pay-choice';

/** Everything that was read in a post, each with its place. */
export interface PostFacts {
  readonly title: Found<string> | null;
  readonly company: Found<string> | null;
  readonly seniority: Found<Seniority> | null;
  readonly engagement: FoundEngagement | null;
  readonly skills: readonly MergedSkill[];
  readonly pay: FoundPay | null;
  readonly otherPays: readonly FoundPay[];
  readonly hours: Found<WeeklyHours> | null;
  readonly overlap: Found<Overlap> | null;
  readonly zone: Found<string> | null;
  readonly place: Found<PlaceName> | null;
  readonly remote: Found<boolean> | null;
  readonly years: Found<number> | null;
  readonly start: Found<string | null> | null;
  readonly language: Found<{ readonly language: string; readonly level: LanguageLevel }> | null;
}

/** What the facts say, as a posting. */
export function draftOf(facts: PostFacts): ReadJobPost {
  const asked = (kind: MergedSkill['kind']): ReadJobPost['mustHave'] =>
    facts.skills
      .filter((skill) => skill.kind === kind)
      .map(({ skillId, minLevel, years }) => ({ skillId, minLevel, years }));
  const engagement = engagementOf(facts);
  const pay = payOf(facts, engagement);
  return {
    title: facts.title?.value ?? null,
    companyName: facts.company?.value ?? null,
    seniority: facts.seniority?.value ?? null,
    engagement,
    mustHave: asked('mustHave'),
    niceToHave: asked('niceToHave'),
    pay,
    ...ratesOf(pay),
    weeklyHours: wholeHours(facts.hours?.value ?? null),
    overlapHours: facts.overlap?.value.hours ?? null,
    timeZone: facts.zone?.value ?? null,
    place: facts.place?.value.written ?? null,
    remote: facts.remote?.value ?? null,
    yearsMin: facts.years?.value ?? null,
    startsOn: facts.start?.value ?? null,
    language: facts.language?.value ?? null,
  };
}

/** Of a range the lower end: more is welcome, that much is needed. */
const wholeHours = (hours: WeeklyHours | null): number | null => {
  const least = hours?.min ?? hours?.max ?? null;
  return least === null ? null : Math.round(least);
};

/** A price that is fixed is for the whole work. */
const payOf = ({ pay }: PostFacts, engagement: Engagement | null): Pay | null =>
  pay && pay.value.period === null && engagement === 'fixed_price'
    ? { ...pay.value, period: 'fixed' }
    : (pay?.value ?? null);

/** Pay for the whole work, or by the hour, tells how the work is contracted where nothing says it plainly: a freelancer may have either. */
function engagementOf({ engagement, pay }: PostFacts): Engagement | null {
  if (engagement && !(engagement.suggested && pay?.value.period === 'fixed')) return engagement.value;
  if (pay?.value.period === 'fixed') return 'fixed_price';
  return pay?.value.period === 'hour' ? 'hourly' : null;
}
