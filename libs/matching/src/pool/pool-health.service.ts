import { Injectable } from '@nestjs/common';
import { type SnapshotState, TalentSnapshots } from './snapshot/talent-snapshots.service';
import { TalentMirror, type TalentMirrorState } from './talent-mirror.service';

/** This process's pool, and the one on disk. */
export interface PoolState extends TalentMirrorState {
  /** null: nothing that can be read. */
  readonly snapshot: (Omit<SnapshotState, 'takenAt'> & { readonly takenAt: Date }) | null;
}

/** Says how large and how fresh the pool is, for operators. */
@Injectable()
export class PoolHealth {
  constructor(
    private readonly mirror: TalentMirror,
    private readonly snapshots: TalentSnapshots,
  ) {}

  /** Asks for the newest changes first, as a ranking does. */
  async state(): Promise<PoolState> {
    await this.mirror.current();
    const snapshot = await this.snapshots.state().catch(() => null);
    return { ...this.mirror.state()!, snapshot: snapshot && { ...snapshot, takenAt: new Date(snapshot.takenAt) } };
  }
}
