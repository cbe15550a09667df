import { Outbox } from '@hunar/database';
import { ConsentService } from '@hunar/identity';
import { accountIdOf, Clock, groupBy, newId, type Viewer } from '@hunar/kernel';
import { type ImportedProfile, TalentImportService } from '@hunar/talent';
import { Injectable } from '@nestjs/common';
import { EnrolmentRepository, type EnrolmentRecord, type KnownEnrolment } from '../persistence/enrolment.repository';
import { recordHash } from './domain/record-hash';
import type { TraineeRow } from './domain';
import type { Placement } from './placements';
import { toImportedTalent } from './to-imported-talent';

/** A row that found its place, with its canonical skills. */
export interface PlacedRow extends Placement {
  readonly row: TraineeRow;
  readonly skillIds: readonly string[];
}

/** How many rows became what; `changed`: the rows that were created or updated. */
export interface BatchOutcome {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly changed: readonly PlacedRow[];
}

/** Writes rows: profiles, enrolments, consents. Belongs inside the caller's transaction; says the same rows twice as once. */
@Injectable()
export class ImportBatch {
  constructor(
    private readonly talents: TalentImportService,
    private readonly enrolments: EnrolmentRepository,
    private readonly consent: ConsentService,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** `rows` have distinct keys (e-mail, or roll number where a file has no e-mails). */
  async write(viewer: Viewer, rows: readonly PlacedRow[], demo: boolean): Promise<BatchOutcome> {
    const outcome = { created: 0, updated: 0, unchanged: 0, changed: [] as PlacedRow[] };
    for (const ofProgram of groupBy(rows, ({ program }) => program.id).values()) {
      const written = await this.writeProgram(viewer, ofProgram, demo);
      outcome.created += written.created;
      outcome.updated += written.updated;
      outcome.unchanged += written.unchanged;
      outcome.changed.push(...written.changed);
    }
    return outcome;
  }

  private async writeProgram(viewer: Viewer, rows: readonly PlacedRow[], demo: boolean): Promise<BatchOutcome> {
    const programId = rows[0]!.program.id;
    const knownProfiles = await this.profilesByRollNumber(programId, rows);
    const profiles = await this.talents.upsert(
      programId,
      rows.map(({ row, skillIds }, index) => ({
        imported: toImportedTalent(row, skillIds),
        knownProfileId: knownProfiles[index] ?? null,
      })),
      demo,
    );
    await this.follow(profiles);
    const outcome = await this.enrol(viewer, rows, profiles);
    const created = profiles.filter(({ outcome: became }) => became === 'created').map(({ profileId }) => profileId);
    const listing = { subjectKind: 'talent', purpose: 'listing', given: true, basis: 'programme' } as const;
    await this.consent.recordMany(viewer, listing, created);
    return outcome;
  }

  /** The profile that each row's roll number stands for: where the row has no address, or that profile waits for one. Once each. */
  private async profilesByRollNumber(programId: string, rows: readonly PlacedRow[]): Promise<(string | null)[]> {
    const rollNumbers = rows.flatMap(({ row }) => row.rollNo ?? []);
    if (rollNumbers.length === 0) return [];
    const known = await this.enrolments.byRollNumbers(programId, rollNumbers);
    const byRollNumber = new Map(known.map((profile) => [profile.rollNumber, profile]));
    return rows.map(({ row }) => {
      const profile = row.rollNo === null ? undefined : byRollNumber.get(row.rollNo);
      if (!profile || (row.email !== null && !profile.waiting)) return null;
      byRollNumber.delete(row.rollNo!);
      return profile.profileId;
    });
  }

  /** Where a profile that waited for an address turned out to be somebody's, its enrolments follow. */
  private async follow(profiles: readonly ImportedProfile[]): Promise<void> {
    const joined = profiles.flatMap(({ profileId, joinedProfileId }) =>
      joinedProfileId === null ? [] : [{ from: joinedProfileId, to: profileId }],
    );
    await this.enrolments.move(joined);
    if (joined.length > 0) await this.talents.removeJoined(joined.map(({ from }) => from));
  }

  private async enrol(
    viewer: Viewer,
    rows: readonly PlacedRow[],
    profiles: readonly ImportedProfile[],
  ): Promise<BatchOutcome> {
    const cohortIds = [...new Set(rows.map(({ cohort }) => cohort.id))];
    const known = await this.enrolments.known(
      cohortIds,
      profiles.map(({ profileId }) => profileId),
    );
    const byKey = new Map(known.map((enrolment) => [`${enrolment.cohortId} ${enrolment.profileId}`, enrolment]));
    const inserts: EnrolmentRecord[] = [];
    const updates: EnrolmentRecord[] = [];
    const changed: PlacedRow[] = [];
    const touched: string[] = [];
    const seen = new Set<string>();
    rows.forEach((placed, index) => {
      const { profileId, outcome } = profiles[index]!;
      const key = `${placed.cohort.id} ${profileId}`;
      // Two roll numbers of one person: the first row speaks.
      if (seen.has(key)) return;
      seen.add(key);
      const before = byKey.get(key);
      const hash = recordHash(placed.row);
      const sameRecord = before?.recordHash.equals(hash) ?? false;
      if (sameRecord && outcome === 'unchanged') return;
      changed.push(placed);
      const record = recordOf(placed, profiles[index]!, before, hash);
      if (sameRecord) return void updates.push(record);
      (before ? updates : inserts).push(record);
      if (outcome === 'unchanged') touched.push(profileId);
    });
    const now = this.clock.now();
    await this.enrolments.insert(inserts, now, accountIdOf(viewer));
    await this.enrolments.update(updates, now, accountIdOf(viewer));
    await this.outbox.changed('talent', touched);
    const counts = { created: inserts.length, updated: updates.length };
    return { ...counts, unchanged: rows.length - inserts.length - updates.length, changed };
  }
}

/** A file that is silent on the status leaves it as it was; for somebody new it says no more than that there is a place. */
const recordOf = (
  { row, program, cohort }: PlacedRow,
  { profileId, outcome }: ImportedProfile,
  before: KnownEnrolment | undefined,
  hash: Buffer,
): EnrolmentRecord => ({
  id: before?.id ?? newId(),
  organisationId: program.organisationId,
  programId: program.id,
  cohortId: cohort.id,
  profileId,
  recordedName: row.fullName,
  rollNumber: row.rollNo,
  status: row.status ?? before?.status ?? 'enrolled',
  examScore: row.examScore,
  completedOn: row.completedOn,
  recordHash: hash,
  brought: outcome === 'created',
});
