import { Injectable } from '@nestjs/common';
import { Outbox } from '@hunar/database';
import { IndexEngines, type NamedEngine } from '../engines/index-engines';
import { type NotReady, ReplicaRepository } from '../engines/persistence/replica.repository';
import { ReplicaMarks } from '../engines/replica-marks';
import { type DocumentSource, type IndexDefinition, SearchUnavailableError } from '../search-engine';

/** An index that is this much behind, and no more, is taken for caught up. */
const CAUGHT_UP_MS = 2_000;
/** One that is so much behind is not searched where another is less so: the engine is slow, or can be read and not written. */
const TOO_LATE_MS = 30_000;

/** Finds out whether an index in an engine is what it should be, and notes whether it may be searched. */
@Injectable()
export class ReplicaWatch {
  constructor(
    private readonly engines: IndexEngines,
    private readonly replicas: ReplicaRepository,
    private readonly marks: ReplicaMarks,
    private readonly outbox: Outbox,
  ) {}

  /** Why the index in the engine is not what it should be, which is noted; null: it is. @throws SearchUnavailableError, which is noted too. */
  async wrongWith(named: NamedEngine, source: DocumentSource): Promise<NotReady | null> {
    const note = (reason: NotReady) => this.replicas.note(source.index.name, named.name, reason);
    try {
      const { built } = await named.engine.state(source.index);
      const wrong = !built ? 'unbuilt' : (await this.marks.agree(named, source.index)) ? null : 'replaced';
      if (wrong !== null) await note(wrong);
      return wrong;
    } catch (error) {
      if (error instanceof SearchUnavailableError) await note('down');
      throw error;
    }
  }

  /** Notes whether an index that is what it should be is up to date enough to be searched. */
  async noteLag(named: NamedEngine, source: DocumentSource): Promise<void> {
    const { name } = source.index;
    const lag = await this.lag(named, source);
    const known = await this.replicas.of(name, named.name);
    if (known?.ready) {
      if (lag > TOO_LATE_MS && (await this.isBehindTheOther(named, source, lag))) {
        await this.replicas.note(name, named.name, 'behind');
      }
    } else await this.replicas.note(name, named.name, lag > CAUGHT_UP_MS ? 'behind' : null);
  }

  /** Takes the index in the engine for what it should be; `reason`: why it is not searched yet, all the same. */
  async adopt(named: NamedEngine, index: IndexDefinition, reason: NotReady | null = null): Promise<void> {
    await this.replicas.note(index.name, named.name, reason);
    await this.marks.begin(named, index);
  }

  /** As `noteLag`, of an index that was built this moment: what nobody wrote to the one before it is not in it either. */
  async noteBuilt(named: NamedEngine, source: DocumentSource): Promise<void> {
    const lags = (await this.lag(named, source)) > CAUGHT_UP_MS;
    await this.adopt(named, source.index, lags ? 'behind' : null);
  }

  private async isBehindTheOther(named: NamedEngine, source: DocumentSource, lag: number): Promise<boolean> {
    const { standIn } = this.engines;
    return standIn !== null && standIn !== named && (await this.lag(standIn, source)) < lag / 2;
  }

  /** How long the oldest change waits that nobody has failed to deliver by itself, in ms. */
  private lag({ name }: NamedEngine, { kind }: DocumentSource): Promise<number> {
    return kind === null ? Promise.resolve(0) : this.outbox.lag(name, kind);
  }
}
