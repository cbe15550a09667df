import type { JobTerms } from '@hunar/hiring';
import { Clock } from '@hunar/kernel';
import { NO_WISHES, TalentWishesReader } from '@hunar/talent';
import { Injectable } from '@nestjs/common';
import { Evaluation } from './domain/evaluation';
import type { MatchScore } from './domain/match';
import { OverlapCalculator } from './domain/overlap';
import { prepareJob } from './domain/prepared-job';
import { rank, type Ranking, type RankingContext } from './domain/rank';
import { explainScore } from './domain/score';
import { type Spread, spreadExposure, SPREAD_WINDOW } from './exposure/spread-exposure';
import { mutualTotal } from './mutual/mutual-score';
import { rankMutual } from './mutual/rank-mutual';
import type { JobOffer } from './mutual/wish-score';
import { WishScorer } from './mutual/wish-scorer';
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
}

/** Somebody in the order asked for. */
interface Placed {
  readonly id: string;
  /** What the list is ordered by. */
  readonly total: number;
  readonly scoreRank: number;
  readonly match: MatchScore;
}

type Pool = Awaited<ReturnType<TalentMarket['current']>>['store'];

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
    for (let attempt = 1; ; attempt += 1) {
      const { store: pool, freshAsOf } = await this.market.current();
      const context = { graph: this.graph, now: this.clock.now(), overlaps: this.overlaps };
      // the re-ordering looks at the same best twenty however many are asked for
      const count = Math.max(most, SPREAD_WINDOW);
      const wishing = new WishScorer(offer, context);
      const { ranking, placed } = await (order === 'fit'
        ? byFit(offer, pool, count, context)
        : this.byBoth(offer, pool, count, context, wishing));
      const list = (await this.spread(job, placed)).slice(0, most);
      const ids = list.map(({ item }) => item.id);
      const { people, outdated } = await this.market.readRanked(pool, ids);
      if (outdated.size > 0 && attempt < ATTEMPTS) continue;
      const shown = list.filter(({ item }) => !outdated.has(item.id));
      return {
        ranking,
        emphasis: offer.facts.emphasis,
        matches: shown.map(({ item: { id, match, scoreRank }, moved }) => {
          const talent = people.get(id)!;
          const wish = wishing.score({
            facts: this.market.factsOf(talent),
            wishes: talent.profile.wishes ?? NO_WISHES,
          });
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
    const window = placed.slice(0, SPREAD_WINDOW).map((person) => person.id);
    const topTens = await this.saved.topTensOf(window, postedAs);
    return spreadExposure(id, placed, (personId) => topTens.get(personId) ?? 0);
  }

  private byBoth(offer: JobOffer, pool: Pool, count: number, context: RankingContext, wishing: WishScorer) {
    const { facts } = offer;
    let ranking!: Omit<Ranking, 'matches'>;
    const source = {
      best: (k: number) => {
        const { matches, ...rest } = rank(facts, pool, k, context);
        ranking = rest;
        return matches.map(({ talentId: id, total }) => ({ id, total }));
      },
      wishTotals: async (ids: readonly string[]) => {
        const wishes = await this.wishes.of(ids);
        const known = ids.flatMap((id) => {
          const person = pool.byId(id)?.facts;
          return person
            ? [[id, wishing.totalFor({ facts: person, wishes: wishes.get(id) ?? NO_WISHES })] as const]
            : [];
        });
        return new Map(known);
      },
    };
    return rankMutual(facts.id, source, count, (ranked) => {
      const evaluation = new Evaluation(prepareJob(facts, { ...context, rarity: (skillId) => pool.rarity(skillId) }));
      const placed = ranked.map(({ id, mutual: total, scoreRank }): Placed => {
        return { id, total, scoreRank, match: explainScore(evaluation, pool.byId(id)!) };
      });
      return { ranking, placed };
    });
  }
}

function byFit({ facts }: JobOffer, pool: Pool, count: number, context: RankingContext) {
  const { matches, ...ranking } = rank(facts, pool, count, context);
  const placed = matches.map((match, index): Placed => {
    return { id: match.talentId, total: match.total, scoreRank: index + 1, match };
  });
  return { ranking, placed };
}
