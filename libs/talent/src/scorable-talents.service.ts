import type { Audience, EvidenceTier, Money, SkillLevel } from '@hunar/kernel';
import { Injectable } from '@nestjs/common';
import type { LanguageSkill, WorkingHours } from './domain/profile';
import { rateOf } from './domain/rate';
import { type ScorableRow, ScorableTalentRepository } from './persistence/scorable-talent.repository';
import { Shared } from './shared-values';
import { TalentContributions } from './talent-contributions.service';
import { audienceOf, effectiveEvidence, type TalentContribution } from './talent-document';

/** A skill of somebody, with the evidence that counts; null where nobody said. */
export interface ScorableSkill {
  readonly skillId: string;
  readonly level: SkillLevel | null;
  readonly years: number | null;
  readonly evidence: EvidenceTier;
}

/** All that scoring reads of a person, skills in order of their ids, and who may see them. Equal hours of different people are one object, equal languages too. */
export interface ScorableTalent {
  readonly audience: readonly Audience[];
  readonly facts: {
    readonly id: string;
    readonly skills: readonly ScorableSkill[];
    readonly rate: Money | null;
    readonly weeklyHours: number | null;
    readonly availableFrom: string | null;
    readonly timeZone: string | null;
    readonly workingHours: readonly WorkingHours[];
    readonly languages: readonly LanguageSkill[];
  };
}

const PAGE = 1000;

/** Reads what scoring needs of everybody or of some, the same as `TalentReader` says of them, many times as fast. */
@Injectable()
export class ScorableTalents {
  private readonly hours = new Shared((json) => JSON.parse(json) as readonly WorkingHours[]);
  private readonly languages = new Shared((json) => JSON.parse(json) as readonly LanguageSkill[]);

  constructor(
    private readonly repository: ScorableTalentRepository,
    private readonly contributions: TalentContributions,
  ) {}

  /** Everybody, in batches in order of id; the next batch is on its way while one is worked on. Not one moment's state: who changes meanwhile is read before or after. */
  async *all(): AsyncIterable<readonly ScorableTalent[]> {
    let next: Promise<ScorableRow[]> | null = this.repository.page(null, PAGE);
    while (next) {
      const rows: readonly ScorableRow[] = await next;
      next = rows.length === PAGE ? this.repository.page(rows.at(-1)!.id, PAGE) : null;
      // A caller that stops early leaves a page behind, whose failure is then nobody's.
      next?.catch(() => undefined);
      if (rows.length > 0) yield await this.complete(rows);
    }
  }

  /** These; an id without a profile is absent. */
  async byIds(ids: readonly string[]): Promise<readonly ScorableTalent[]> {
    return ids.length === 0 ? [] : this.complete(await this.repository.byIds(ids));
  }

  /** How many have agreed to be found and do not hide: as many as have `founders` in their audience. */
  countForFounders(): Promise<number> {
    return this.repository.countListed();
  }

  private async complete(rows: readonly ScorableRow[]): Promise<ScorableTalent[]> {
    const contributions = await this.contributions.of(rows.map(({ id }) => id));
    return rows.map((row) => this.talentOf(row, contributions.get(row.id)!));
  }

  private talentOf(row: ScorableRow, { organisationIds, certifiedSkillIds }: TalentContribution): ScorableTalent {
    return {
      audience: audienceOf({ ...row, organisationIds }),
      facts: {
        id: row.id,
        skills: row.skills === null ? [] : skillsOf(row.skills, certifiedSkillIds),
        rate: rateOf(row),
        weeklyHours: row.weeklyHours,
        availableFrom: row.availableFrom,
        timeZone: row.timeZone,
        workingHours: this.hours.of(row.workingHours),
        languages: this.languages.of(row.languages),
      },
    };
  }
}

/** Lines begin with the skill's id, so that their order is the ids'. */
function skillsOf(lines: string, certifiedSkillIds: readonly string[]): ScorableSkill[] {
  const certified = new Set(certifiedSkillIds);
  return lines
    .split('\n')
    .sort()
    .map((line) => skillOf(line, certified));
}

function skillOf(line: string, certified: ReadonlySet<string>): ScorableSkill {
  const [skillId = '', level, years, evidence, hasAddress] = line.split(' ');
  const evidenceUrl = hasAddress === 't' ? '' : null;
  const stated = {
    skillId,
    level: level === '' ? null : (Number(level) as SkillLevel),
    years: years === '' ? null : Number(years),
    evidence: evidence as EvidenceTier,
  };
  return { ...stated, evidence: effectiveEvidence({ ...stated, evidenceUrl }, certified) };
}
