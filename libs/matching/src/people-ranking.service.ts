import type { JobTerms } from '@hunar/hiring';
import { Clock } from '@hunar/kernel';
import { NO_WISHES, TalentWishesReader } from '@hunar/talent';
import { Injectable } from '@nestjs/common';
import { OverlapCalculator } from '@hunar/kernel';
import { prepareTalent } from './domain/prepared-talent';
import { type Spread, spreadExposure, SPREAD_WINDOW, TYPICAL_OF } from './exposure/spread-exposure';
import type { Whom } from './matrix/search';
import { mutualTotal } from './mutual/mutual-score';
import type { JobOffer } from './mutual/wish-score';
import { WishScorer } from './mutual/wish-scorer';
import { type Extent, placeByBoth, placeByFit, type Placed } from './placing';
import { jobFactsOf } from './pool/job-facts';
import { TalentMarket } from './pool/talent-market.service';
import { SavedShortlists } from './saved/saved-shortlists.service';
import { MOST_MATCHES, type Shortlist, type ShortlistOrder } from './shortlist';
import { TaxonomySkillGraph } from './taxonomy-skill-graph';

/** A posting, or a draft under an id that breaks its ties. */
interface RankedJob {
  readonly id: string;
  readonly postedAs: string | null;
  readonly terms: JobTerms;
  /** Everybody unless it is said. */
  readonly whom?: Whom;
}

/** A list from which somebody went or changed while it was made is made again, so often. */
const ATTEMPTS = 3;

/** Makes shortlists of the people whom founders may see; who asks was checked before. */
@Injectable()
export class PeopleRanking {
  private readonly overlaps = new OverlapCalculator();

  constructor(
    private readonly market: TalentMarket,
    private readonly wishes: TalentWishesReader,
    private readonly saved: SavedShortlists,
    private readonly graph: TaxonomySkillGraph,
    private readonly clock: Clock,
  ) {}

  /** The `first` best, 100 at most. */
  async rank(job: RankedJob, first: number, order: ShortlistOrder, started: number): Promise<Shortlist> {
    const most = Math.min(Math.max(Math.trunc(first), 1), MOST_MATCHES);
    const offer: JobOffer = { facts: jobFactsOf(job.id, job.terms), engagement: job.terms.engagement };
    // who stands where depends on the same people, however many are asked for
    const extent: Extent = {
      whom: job.whom ?? 'everybody',
      placed: Math.max(most, TYPICAL_OF),
      explained: Math.max(most, SPREAD_WINDOW),
    };
    for (let attempt = 1; ; attempt += 1) {
      const { store: pool, freshAsOf } = await this.market.current();
      const context = { graph: this.graph, now: this.clock.now(), overlaps: this.overlaps };
      const { ranking, placed, matches } = await (order === 'fit'
        ? placeByFit(offer, pool, extent, context)
        : placeByBoth(offer, pool, extent, context, (some) => this.wishes.of(some)));
      const list = (await this.spread(job, placed)).slice(0, most);
      const ids = list.map(({ item }) => item.id);
      const { people, outdated } = await this.market.readRanked(pool, ids);
      if (outdated.size > 0 && attempt < ATTEMPTS) continue;
      const shown = list.filter(({ item }) => !outdated.has(item.id));
      const wishing = new WishScorer(offer, context);
      return {
        ranking,
        emphasis: offer.facts.emphasis,
        matches: shown.map(({ item: { id, scoreRank }, moved }) => {
          const talent = people.get(id)!;
          const match = matches.get(id)!;
          const wishes = talent.profile.wishes ?? NO_WISHES;
          const wish = wishing.score({ talent: prepareTalent(this.market.factsOf(talent)), wishes });
          const both = { total: mutualTotal(match.total, wish.total), wish };
          return { match, card: talent.card, scoreRank, moved, both };
        }),
        freshAsOf,
        tookMs: performance.now() - started,
      };
    }
  }

  private async spread({ id, postedAs, terms }: RankedJob, placed: readonly Placed[]): Promise<Spread<Placed>[]> {
    if (!terms.spreadExposure) return placed.map((item) => ({ item, moved: null }));
    const ids = placed.slice(0, TYPICAL_OF).map((person) => person.id);
    const topTens = await this.saved.topTensOf(ids, postedAs);
    return spreadExposure(id, placed, (personId) => topTens.get(personId) ?? 0);
  }
}
