import type { JobTerms } from '@hunar/hiring';
import { ForbiddenError, hasRole, NO_EMPHASIS, NotFoundError, isId, type Viewer } from '@hunar/kernel';
import { type ReadTalent, TalentReader } from '@hunar/talent';
import { Injectable } from '@nestjs/common';
import { PeopleRanking } from './people-ranking.service';
import { isForFounders } from './pool/tell-matrix';
import { MOST_MATCHES, type Shortlist } from './shortlist';

/** The strongest skills are what a person is looked for by; the next ones count less. */
const [STRONGEST, NEXT] = [8, 12];

/** Finds people like somebody: by the score, for a job that asks for what that person can do. */
@Injectable()
export class SimilarTalentService {
  constructor(
    private readonly talents: TalentReader,
    private readonly ranking: PeopleRanking,
  ) {}

  /**
   * The `first` people most like a person, 99 at most, without that person; nobody where no skill is stated.
   * @throws ForbiddenError for others than founders and operators; NotFoundError for a person whom founders may not see.
   */
  async similarTo(viewer: Viewer, profileId: string, first: number): Promise<Shortlist> {
    const started = performance.now();
    if (!hasRole(viewer, 'founder') && !hasRole(viewer, 'operator')) throw new ForbiddenError();
    const talent = isId(profileId) ? (await this.talents.byIds([profileId])).get(profileId) : undefined;
    if (!talent || !isForFounders(talent)) throw new NotFoundError('profile');
    const most = Math.min(first, MOST_MATCHES - 1);
    // Whoever shares nothing is not like anybody, however well the rest fits.
    const job = { id: `similar ${profileId}`, postedAs: null, terms: termsOf(talent), whom: 'skilled' } as const;
    const list = await this.ranking.rank(job, most + 1, 'fit', started);
    const others = list.matches.filter(({ card }) => card.id !== profileId);
    return { ...list, matches: others.slice(0, most) };
  }
}

/** A job that asks for the person's skills at their levels, and for nothing else. */
function termsOf({ card }: ReadTalent): JobTerms {
  const wishes = card.skills.map(({ skillId, level }) => ({ skillId, minLevel: level, required: false }));
  return {
    title: card.headline ?? '',
    description: '',
    mustHave: wishes.slice(0, STRONGEST),
    niceToHave: wishes.slice(STRONGEST, STRONGEST + NEXT),
    rateMin: null,
    rateMax: null,
    weeklyHours: null,
    overlapHours: null,
    timeZone: card.timeZone ?? 'UTC',
    workingHours: [],
    startsOn: null,
    engagement: 'hourly',
    language: null,
    emphasis: NO_EMPHASIS,
    spreadExposure: false,
  };
}
