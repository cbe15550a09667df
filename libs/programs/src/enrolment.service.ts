import { decodeCursor, encodeCursor, isId, type Page, type Viewer } from '@hunar/kernel';
import { ClaimMailService, TalentContactService, TalentReader } from '@hunar/talent';
import { Injectable } from '@nestjs/common';
import type { EnrolmentStatus } from './trainee-import/domain/fields';
import { EnrolmentRepository, type ListedEnrolment, type NamedEnrolment } from './persistence/enrolment.repository';
import { ProgramService } from './program.service';

/** Enrolments, for the admins of their programme. */
@Injectable()
export class EnrolmentService {
  constructor(
    private readonly enrolments: EnrolmentRepository,
    private readonly programs: ProgramService,
    private readonly contacts: TalentContactService,
    private readonly talents: TalentReader,
    private readonly claimMails: ClaimMailService,
  ) {}

  /** A page of a cohort by recorded name. @throws NotFoundError unless the viewer administers the cohort. */
  async list(
    viewer: Viewer,
    cohortId: string,
    options: { first: number; after: string | null; status: EnrolmentStatus | null },
  ): Promise<Page<ListedEnrolment>> {
    await this.programs.cohort(viewer, cohortId);
    const key = options.after === null ? null : decodeCursor(options.after, 2);
    const after = key && isId(String(key[1])) ? ([String(key[0]), String(key[1])] as const) : null;
    const { rows, total } = await this.enrolments.list(cohortId, options.status, after, options.first);
    const items = rows.slice(0, options.first);
    const last = items.at(-1);
    return {
      items,
      hasNextPage: rows.length > items.length,
      endCursor: last ? cursorOf(last) : null,
      totalCount: total,
    };
  }

  /** Addresses of trainees by profile id; the caller has the enrolments from `list`. */
  emailsOf(profileIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return this.contacts.emailsOf(profileIds);
  }

  /** City and skills of trainees by profile id. */
  async talentsOf(profileIds: readonly string[]) {
    return this.talents.byIds(profileIds);
  }

  /** Enrolments by profile id, certified ones first. */
  async ofProfiles(profileIds: readonly string[]): Promise<ReadonlyMap<string, NamedEnrolment[]>> {
    const byProfile = new Map<string, NamedEnrolment[]>(profileIds.map((id) => [id, []]));
    for (const enrolment of await this.enrolments.ofProfiles(profileIds))
      byProfile.get(enrolment.profileId)?.push(enrolment);
    return byProfile;
  }

  /** Sends a claim link to every trainee of a cohort who can have one. @throws NotFoundError unless the viewer administers it. */
  async sendClaimLinks(viewer: Viewer, cohortId: string): Promise<{ sent: number; skipped: number }> {
    const cohort = await this.programs.cohort(viewer, cohortId);
    const program = (await this.programs.byIds([cohort.programId])).get(cohort.programId)!;
    const profiles = await this.enrolments.profilesOfCohort(cohortId);
    const free = profiles.filter(({ owned }) => !owned).map(({ id }) => id);
    const { sent, skipped } = await this.claimMails.send(viewer, free, program.name);
    // Who has an account already needs no link; the number of links must not say so.
    return { sent: sent + profiles.length - free.length, skipped };
  }
}

export const cursorOf = (row: ListedEnrolment): string => encodeCursor([row.recordedName, row.id]);
