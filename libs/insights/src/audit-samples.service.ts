import { GrantService } from '@hunar/identity';
import { systemViewer, type Viewer } from '@hunar/kernel';
import { FULL_SCORE, type WholeRanking, WholeRankings } from '@hunar/matching';
import { parseCity } from '@hunar/programs';
import { ProtectedAttributesReader } from '@hunar/talent';
import { Injectable } from '@nestjs/common';
import { auditTables } from './domain/audit-report';
import { type Categories, regionOf } from './domain/categories';
import { together } from './domain/counts';
import { LEAST_PEOPLE, LEAST_SELECTED } from './domain/definitions';
import type { FairnessReport } from './domain/fairness-audit';
import { LEFT_OUT } from './domain/median';
import { NOT_THERE, Tally } from './domain/tally';

/** The people of an audit, each a place in the tally. Who comes into the pool later is not among them. */
export class AuditSample {
  private readonly tally: Tally;
  private readonly places: ReadonlyMap<string, number>;

  constructor(
    readonly ids: readonly string[],
    private readonly categories: readonly Categories[],
    private readonly regionsFromCity: number,
  ) {
    this.tally = new Tally(ids.length);
    this.places = new Map(ids.map((id, place) => [id, place]));
  }

  /** Counts a ranking of `ids`. */
  count({ totals, best }: WholeRanking): void {
    const scores = Int16Array.from(totals, (total) => (total === undefined ? NOT_THERE : (total ?? LEFT_OUT)));
    const top = best.flatMap((id) => this.places.get(id) ?? []);
    this.tally.add(scores, top, FULL_SCORE);
  }

  report(asOf: Date, modelVersion: string): FairnessReport {
    const groups = this.tally.groups(this.categories);
    const everybody = together(groups.map(({ counts }) => counts.scoring));
    return {
      asOf: asOf.toISOString(),
      modelVersion,
      jobs: this.tally.jobs,
      people: everybody.people,
      assessed: everybody.assessed,
      regionsFromCity: this.regionsFromCity,
      leastPeople: LEAST_PEOPLE,
      leastSelected: LEAST_SELECTED,
      tables: auditTables(groups),
    };
  }
}

/** Puts the people whom rankings are made of and their protected attributes together, which nothing else does. */
@Injectable()
export class AuditSamples {
  constructor(
    private readonly rankings: WholeRankings,
    private readonly attributes: ProtectedAttributesReader,
    private readonly grants: GrantService,
  ) {}

  /**
   * Everybody in the pool by now. Attributes are read on record in the name of the account that asked (null: the system), with the grants
   * that it has by now. @throws ForbiddenError when the auditor's is no longer among them.
   */
  async draw(auditId: string, askedBy: string | null): Promise<AuditSample> {
    const viewer = askedBy === null ? systemViewer('fairness-audit') : await this.viewerOf(askedBy);
    const ranked = await this.rankings.people();
    const ids: string[] = [];
    const categories: Categories[] = [];
    const guessed: (typeof categories)[number]['region'][] = [];
    for await (const batch of this.attributes.everybody(viewer, auditId)) {
      for (const { id, gender, regionOfOrigin, city } of batch) {
        if (!ranked.has(id)) continue;
        const { region, fromCity } = regionOf({ regionOfOrigin, city }, parseCity);
        if (fromCity) guessed.push(region);
        ids.push(id);
        categories.push({ sex: gender, region });
      }
    }
    // Of regions that are told alone: else the sum would tell what the row of people not known was folded to hide.
    const sizes = new Map<string | null, number>();
    for (const { region } of categories) sizes.set(region, (sizes.get(region) ?? 0) + 1);
    return new AuditSample(ids, categories, guessed.filter((region) => sizes.get(region)! >= LEAST_PEOPLE).length);
  }

  private async viewerOf(accountId: string): Promise<Viewer> {
    const grants = (await this.grants.grantsOf([accountId])).get(accountId) ?? [];
    return { kind: 'account', accountId, grants };
  }
}
