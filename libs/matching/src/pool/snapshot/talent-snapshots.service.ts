import { ChangeJournal, UnitOfWork, type Watermark } from '@hunar/database';
import { Clock } from '@hunar/kernel';
import { ScorableTalents } from '@hunar/talent';
import { Injectable, Logger } from '@nestjs/common';
import { join } from 'node:path';
import { MODEL_VERSION } from '../../domain/model';
import type { MatrixParts } from '../../matrix/parts';
import { TalentMatrix } from '../../matrix/talent-matrix';
import { TaxonomySkillGraph } from '../../taxonomy-skill-graph';
import { tellMatrix } from '../tell-matrix';
import { type SnapshotMeta, SnapshotProblem } from './snapshot-layout';
import { readSnapshot, readSnapshotMeta } from './snapshot-reader';
import { SnapshotSettings } from './snapshot-settings';
import { writeSnapshot } from './snapshot-writer';

/** What is on disk. `changesSince`: how many people changed since; null: the journal cannot say, and the next start reads everybody. */
export interface SnapshotState extends SnapshotMeta {
  readonly path: string;
  readonly bytes: number;
  readonly changesSince: number | null;
}

/** Reading this many anew takes about as long as a sixth of a million from the start. */
const MOST_CHANGED = 150_000;
const BATCH = 500;
/** Another process of this machine that wrote so recently has spared this one the work. */
const RECENT_MS = 60_000;

/** Keeps the talent matrix on disk, and starts from there: only if nothing is in doubt. */
@Injectable()
export class TalentSnapshots {
  private readonly logger = new Logger(TalentSnapshots.name);

  constructor(
    private readonly settings: SnapshotSettings,
    private readonly unitOfWork: UnitOfWork,
    private readonly journal: ChangeJournal,
    private readonly talents: ScorableTalents,
    private readonly graph: TaxonomySkillGraph,
    private readonly clock: Clock,
  ) {}

  get path(): string {
    return join(this.settings.folder, 'talent-matrix.snapshot');
  }

  /** The matrix as the database stood at a moment of this call; null when there is no snapshot or it cannot be trusted, which the log explains. */
  async restore(): Promise<TalentMatrix | null> {
    const began = performance.now();
    try {
      const { meta, parts } = await readSnapshot(this.path);
      if (meta.model !== MODEL_VERSION) throw new SnapshotProblem(`it was written for ${meta.model}`);
      const matrix = TalentMatrix.fromParts(this.graph, parts);
      if (matrix.size !== meta.people) throw new SnapshotProblem(`it has ${matrix.size} people of ${meta.people}`);
      const changes = await this.catchUp(matrix, meta.watermark);
      const age = Math.max(0, this.clock.now().getTime() - Date.parse(meta.takenAt));
      this.logger.log(
        `${matrix.size} people from a snapshot that was ${Math.round(age / 1000)} s old, with ${changes} changes since, in ${Math.round(performance.now() - began)} ms.`,
      );
      return matrix;
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (code !== 'ENOENT') this.logger.warn(`The snapshot is not used: ${message}. Everybody is read anew.`);
      return null;
    }
  }

  /**
   * Writes a snapshot; false when the pool is small or another process has just written as good a one. What committed before
   * `watermark` must be in `parts`.
   */
  async save(parts: MatrixParts, watermark: Watermark): Promise<boolean> {
    if (parts.header.size < this.settings.leastPeople || (await this.hasAsGood(watermark))) return false;
    const takenAt = this.clock.now().toISOString();
    const meta = { model: MODEL_VERSION, watermark, takenAt, people: parts.header.size };
    const began = performance.now();
    const bytes = await writeSnapshot(this.path, meta, parts);
    const took = Math.round(performance.now() - began);
    this.logger.log(`Wrote a snapshot of ${meta.people} people, ${Math.round(bytes / 1e6)} MB, in ${took} ms.`);
    return true;
  }

  /** What is on disk; null: nothing. @throws SnapshotProblem when it is damaged. */
  async state(): Promise<SnapshotState | null> {
    const meta = await readSnapshotMeta(this.path);
    if (!meta) return null;
    const changed = await this.journal.changedSince('talent', meta.watermark, MOST_CHANGED);
    return { ...meta, path: this.path, changesSince: 'ids' in changed ? changed.ids.length : null };
  }

  /** Reads what changed since, and counts, in one moment's state of the database; how many changed. */
  private async catchUp(matrix: TalentMatrix, since: Watermark): Promise<number> {
    return this.unitOfWork.look(async () => {
      const changed = await this.journal.changedSince('talent', since, MOST_CHANGED);
      if (!('ids' in changed)) throw new SnapshotProblem(REASONS[changed.unknown]);
      for (let at = 0; at < changed.ids.length; at += BATCH) {
        const ids = changed.ids.slice(at, at + BATCH);
        tellMatrix(matrix, ids, await this.talents.byIds(ids));
      }
      const visible = await this.talents.countForFounders();
      if (visible !== matrix.size) throw new SnapshotProblem(`it makes ${matrix.size} people of ${visible}`);
      return changed.ids.length;
    });
  }

  private async hasAsGood({ database, xid }: Watermark): Promise<boolean> {
    const meta = await readSnapshotMeta(this.path).catch(() => null);
    if (!meta || meta.watermark.database !== database || meta.model !== MODEL_VERSION) return false;
    const isRecent = this.clock.now().getTime() - Date.parse(meta.takenAt) < RECENT_MS;
    return isRecent && BigInt(meta.watermark.xid) >= BigInt(xid);
  }
}

const REASONS = {
  'other-database': 'it was taken of another database',
  'watermark-ahead': 'it is from a later time than the database',
  'too-many': 'too much has changed since',
} as const;
