import { BulkCopy, UnitOfWork } from '@hunar/database';
import { Injectable } from '@nestjs/common';
import type { Repository } from 'typeorm';
import type { RowIssue } from '../domain';
import type { ImportTotals } from '../domain/import-progress';
import { TraineeImport } from './trainee-import.entity';
import type { TraineeImportIssue } from './trainee-import-issue.entity';

type Counts = Pick<ImportTotals, 'created' | 'updated' | 'unchanged' | 'duplicates' | 'rejected' | 'warnings'>;

/** A batch that is about to be booked. */
export interface BatchBooking {
  readonly records: number;
  readonly fractionDone: number;
  readonly counts: Counts;
}

@Injectable()
export class TraineeImportRepository {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly bulkCopy: BulkCopy,
  ) {}

  async insert(row: Partial<TraineeImport>): Promise<void> {
    await this.imports.insert(row);
  }

  async byId(id: string): Promise<TraineeImport | null> {
    return this.imports.findOneBy({ id });
  }

  /** The row, held until the transaction ends, so that one run at a time writes. */
  async lock(id: string): Promise<TraineeImport | null> {
    return this.imports.createQueryBuilder('i').setLock('pessimistic_write').where('i.id = :id', { id }).getOne();
  }

  /** The imports of a sponsor, the newest first. */
  async ofOrganisations(
    organisationIds: readonly string[],
    limit: number,
  ): Promise<ReadonlyMap<string, TraineeImport[]>> {
    const rows = await this.imports
      .createQueryBuilder('i')
      .where('i.organisationId = ANY(:organisationIds)', { organisationIds })
      .orderBy('i.id', 'DESC')
      .limit(limit * organisationIds.length)
      .getMany();
    const byOrganisation = new Map<string, TraineeImport[]>(organisationIds.map((id) => [id, []]));
    for (const row of rows) byOrganisation.get(row.organisationId)?.push(row);
    return byOrganisation;
  }

  async update(id: string, changes: Partial<TraineeImport>): Promise<void> {
    await this.imports.update({ id }, changes as object);
  }

  /** Adds a batch to the counts, in the transaction that wrote it. */
  async book(id: string, { records, fractionDone, counts }: BatchBooking): Promise<void> {
    await this.unitOfWork.query(
      `UPDATE trainee_import SET records_done = records_done + $2, fraction_done = $3, created = created + $4,
              updated = updated + $5, unchanged = unchanged + $6, duplicates = duplicates + $7,
              rejected = rejected + $8, warnings = warnings + $9, updated_at = now()
        WHERE id = $1`,
      [
        id,
        records,
        fractionDone,
        counts.created,
        counts.updated,
        counts.unchanged,
        counts.duplicates,
        counts.rejected,
        counts.warnings,
      ],
    );
  }

  /** Appends issues, in the order of the file. */
  async addIssues(importId: string, issues: readonly RowIssue[]): Promise<void> {
    if (issues.length === 0) return;
    const [last] = await this.unitOfWork.query<{ position: number }>(
      'SELECT coalesce(max(position), 0) AS position FROM trainee_import_issue WHERE import_id = $1',
      [importId],
    );
    const start = last?.position ?? 0;
    await this.bulkCopy.into(
      'trainee_import_issue',
      ['import_id', 'position', 'line', 'header', 'code', 'severity', 'params'],
      issues.map(({ line, column, code, severity, params }, index) => [
        importId,
        start + index + 1,
        line,
        column === '' ? null : column,
        code,
        severity,
        params,
      ]),
    );
  }

  /** Issues in the order of the file, after `position`. */
  async issues(importId: string, after: number, limit: number): Promise<TraineeImportIssue[]> {
    return this.unitOfWork.query<TraineeImportIssue>(
      `SELECT import_id AS "importId", position, line, header, code, severity, params FROM trainee_import_issue
        WHERE import_id = $1 AND position > $2 ORDER BY position LIMIT $3`,
      [importId, after, limit],
    );
  }

  /** The first `limit` issues of each import, in the order of the file, by import. */
  async firstIssues(
    importIds: readonly string[],
    limit: number,
  ): Promise<ReadonlyMap<string, readonly TraineeImportIssue[]>> {
    const rows = await this.unitOfWork.query<TraineeImportIssue>(
      `SELECT i.* FROM unnest($1::uuid[]) AS wanted(id) CROSS JOIN LATERAL (
         SELECT import_id AS "importId", position, line, header, code, severity, params FROM trainee_import_issue
          WHERE import_id = wanted.id ORDER BY position LIMIT $2) i`,
      [importIds, limit],
    );
    const byImport = new Map<string, TraineeImportIssue[]>(importIds.map((id) => [id, []]));
    for (const row of rows.sort((a, b) => a.position - b.position)) byImport.get(row.importId)?.push(row);
    return byImport;
  }

  /** Cohorts in which the imports' people are, by import. */
  async cohortIds(importIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const rows = await this.unitOfWork.query<{ importId: string; cohortId: string }>(
      `SELECT import_id AS "importId", cohort_id AS "cohortId" FROM trainee_import_cohort
        WHERE import_id = ANY($1::uuid[]) ORDER BY cohort_id`,
      [importIds],
    );
    const byImport = new Map<string, string[]>(importIds.map((id) => [id, []]));
    for (const { importId, cohortId } of rows) byImport.get(importId)?.push(cohortId);
    return byImport;
  }

  async addCohorts(importId: string, cohortIds: readonly string[]): Promise<void> {
    await this.unitOfWork.query(
      `INSERT INTO trainee_import_cohort (import_id, cohort_id) SELECT $1, unnest($2::uuid[]) ON CONFLICT DO NOTHING`,
      [importId, cohortIds],
    );
  }

  private get imports(): Repository<TraineeImport> {
    return this.unitOfWork.manager.getRepository(TraineeImport);
  }
}
