import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@hunar/database';
import { newId } from '@hunar/kernel';
import type { IndexDefinition } from '../search-engine';
import type { NamedEngine } from './index-engines';
import { type Replica, ReplicaRepository } from './persistence/replica.repository';

/**
 * Marks that are written beside an index and into the database, anew every while: when they differ, the engine has come back with
 * another index than the one that was left there (an older one from a backup, or one of another system).
 */
@Injectable()
export class ReplicaMarks {
  constructor(
    private readonly replicas: ReplicaRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Is the index in the engine the one that was left there? @throws SearchUnavailableError. */
  async agree({ name, engine }: NamedEngine, index: IndexDefinition): Promise<boolean> {
    const compare = async () => isOf((await engine.state(index)).mark, await this.replicas.of(index.name, name));
    // Somebody may have been between the two; under the lock nobody is.
    return (await compare()) || this.alone(name, index, compare);
  }

  /** Writes a new mark into both, if they agree. It is announced before, so that they still do when this is cut off between the two. */
  async renew(named: NamedEngine, index: IndexDefinition): Promise<void> {
    await this.replicas.announceMark(index.name, named.name, newId());
    await this.alone(named.name, index, async () => {
      const known = await this.replicas.of(index.name, named.name);
      if (!known?.pendingMark || !isOf((await named.engine.state(index)).mark, known)) return;
      await this.write(named, index, known.pendingMark);
    });
  }

  /** Writes a new mark into both: for an index that was just built. */
  async begin(named: NamedEngine, index: IndexDefinition): Promise<void> {
    await this.alone(named.name, index, () => this.write(named, index, newId()));
  }

  private async write({ name, engine }: NamedEngine, index: IndexDefinition, mark: string): Promise<void> {
    await engine.mark(index, mark);
    await this.replicas.setMark(index.name, name, mark);
  }

  private alone<T>(engine: string, index: IndexDefinition, work: () => Promise<T>): Promise<T> {
    return this.unitOfWork.run(async () => {
      await this.replicas.claimMark(index.name, engine);
      return work();
    });
  }
}

/** Is it the mark of the replica, or the one that somebody is writing? */
const isOf = (mark: string | null, known: Replica | null): boolean =>
  mark !== null && known?.mark != null && [known.mark, known.pendingMark].includes(mark);
