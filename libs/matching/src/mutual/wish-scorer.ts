import { FULL_SCORE, NEUTRAL } from '../domain/model';
import { overlapValue } from '../domain/overlap';
import { prepareJob, type PreparedJob } from '../domain/prepared-job';
import { convertRate } from '../domain/rate';
import type { RankingContext } from '../domain/rank';
import { creditPaths } from '../domain/skill-graph';
import { WISH_CEILING, WISH_CODES, WISH_WEIGHTS, type WishCode } from './wish-model';
import { type JobOffer, totalOf, type Wisher, type WishPart, type WishScore, wishScoreOf } from './wish-score';

interface Valued {
  readonly value: number;
  readonly reason: WishPart['reason'];
}

const valued = (
  value: number,
  code: WishPart['reason']['code'],
  params: WishPart['reason']['params'] = {},
): Valued => ({
  value,
  reason: { code, params },
});

/** Says how far one job meets the wishes of people. Pure: docs/mutual-match.md has the formulas and their sources. */
export class WishScorer {
  private readonly jobSkills: readonly string[];
  private readonly credits = new Map<string, number>();

  /** `job`: the offer prepared in this context, where that was done already. Rarity weighs skills in the founder's score; wishes weigh alike. */
  constructor(
    private readonly offer: JobOffer,
    private readonly context: RankingContext,
    private readonly job: PreparedJob = prepareJob(offer.facts, { ...context, rarity: () => 1 }),
  ) {
    this.jobSkills = this.job.wishes.map(({ skillId }) => skillId);
  }

  /** No total is above this, whoever wishes: what the job leaves open is neutral. */
  get most(): number {
    const open: readonly (readonly [WishCode, boolean])[] = [
      ['pay', this.job.rateMax === null],
      ['skills', this.jobSkills.length === 0],
      ['hours', this.job.weeklyHours === null],
      ['times', this.offer.facts.overlapHours !== 0 && this.job.overlapHours === null],
    ];
    return (
      FULL_SCORE - open.reduce((sum, [code, isOpen]) => sum + (isOpen ? WISH_WEIGHTS[code] * (1 - NEUTRAL) : 0), 0)
    );
  }

  /** The total alone, for ranking. */
  totalFor(wisher: Wisher): number {
    return totalOf(WISH_CODES.map((code) => WISH_WEIGHTS[code] * this.valueOf(code, wisher).value));
  }

  /** The total with its parts and reasons. */
  score(wisher: Wisher): WishScore {
    return wishScoreOf(WISH_CODES.map((code) => ({ code, weight: WISH_WEIGHTS[code], ...this.valueOf(code, wisher) })));
  }

  private valueOf(code: WishCode, wisher: Wisher): Valued {
    switch (code) {
      case 'pay':
        return this.pay(wisher);
      case 'skills':
        return this.skills(wisher);
      case 'hours':
        return this.hours(wisher);
      case 'times':
        return this.times(wisher);
      case 'engagement':
        return this.engagement(wisher);
    }
  }

  /** 1 when the job's most is what is asked or more, then in a straight line to 0 at half of it. */
  private pay({ talent }: Wisher): Valued {
    const { rate } = talent.facts;
    const max = this.offer.facts.rateMax;
    if (rate === null) return valued(NEUTRAL, 'pay.unstated');
    if (max === null) return valued(NEUTRAL, 'pay.open', { rate });
    const paid = this.job.rateMax;
    const comparable = talent.rate && paid && convertRate(talent.rate, paid.currency, this.job.exchange);
    if (!paid || comparable === null) return valued(NEUTRAL, 'pay.incomparable', { rate, max });
    if (comparable <= paid.amount) return valued(1, 'pay.met', { rate, max });
    const shortfall = 1 - paid.amount / comparable;
    const percent = Math.ceil(shortfall * 100 - 1e-9);
    return valued(Math.max(0, 1 - shortfall / WISH_CEILING), 'pay.below', { rate, max, percent });
  }

  /** The mean over the wished skills of the best credit that a skill of the job earns for it. */
  private skills({ wishes: { skillIds } }: Wisher): Valued {
    if (skillIds.length === 0 || this.jobSkills.length === 0) return valued(NEUTRAL, 'skills.unstated');
    const credits = skillIds.map((id) => this.creditOf(id));
    const named = (keep: (credit: number) => boolean) =>
      skillIds.filter((_, index) => keep(credits[index]!)).map((id) => ({ id, name: this.job.nameOf(id) }));
    const used = named((credit) => credit > 0);
    const unused = named((credit) => credit === 0);
    const value = credits.reduce((sum, credit) => sum + credit, 0) / credits.length;
    if (used.length === 0) return valued(0, 'skills.none', { unused });
    return valued(value, unused.length === 0 ? 'skills.all' : 'skills.some', { used, unused });
  }

  /** Does the job use a skill: itself (1), one that implies it, or a neighbour? The credits of the match score, seen from the person. */
  private creditOf(skillId: string): number {
    let credit = this.credits.get(skillId);
    if (credit === undefined) {
      const paths = creditPaths(this.context.graph, skillId);
      credit = Math.max(0, ...this.jobSkills.map((id) => paths.get(id)?.credit ?? 0));
      this.credits.set(skillId, credit);
    }
    return credit;
  }

  /** 1 within the wished hours, hours / least below them, in a straight line to 0 at half again as many above. */
  private hours({ talent, wishes }: Wisher): Valued {
    const { weeklyHours } = talent.facts;
    const hours = this.job.weeklyHours;
    const least = wishes.leastHours;
    // the hours that the profile says a person can work are the most, unless they wish otherwise
    const most = wishes.mostHours ?? (weeklyHours !== null && weeklyHours >= (least ?? 0) ? weeklyHours : null);
    if (least === null && most === null) return valued(NEUTRAL, 'hours.unstated');
    const params = { least, most };
    if (hours === null) return valued(NEUTRAL, 'hours.open', params);
    if (least !== null && hours < least) return valued(hours / least, 'hours.fewer', { hours, ...params });
    if (most !== null && hours > most) {
      return valued(Math.max(0, 1 - (hours / most - 1) / WISH_CEILING), 'hours.more', { hours, ...params });
    }
    return valued(1, 'hours.within', { hours, ...params });
  }

  /** The share of the hours in common that the job wants which lies in the hours that the person states. */
  private times({ talent: { schedule } }: Wisher): Valued {
    if (this.offer.facts.overlapHours === 0) return valued(1, 'times.free');
    const wanted = this.job.overlapHours;
    if (wanted === null) return valued(NEUTRAL, 'times.open');
    if (schedule === null || schedule.assumed) return valued(NEUTRAL, 'times.unstated', { wanted });
    const shared = this.job.hoursWith(schedule);
    const value = overlapValue(shared, wanted);
    // people are told hours with one decimal: less reads as none
    const code = value === 1 ? 'times.within' : shared >= 0.1 ? 'times.partly' : 'times.outside';
    return valued(value, code, { shared, wanted });
  }

  private engagement({ wishes: { engagements } }: Wisher): Valued {
    const { engagement } = this.offer;
    if (engagements.length === 0) return valued(NEUTRAL, 'engagement.unstated', { engagement });
    return engagements.includes(engagement)
      ? valued(1, 'engagement.met', { engagement })
      : valued(0, 'engagement.other', { engagement });
  }
}
