import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** That a saved search has found a person: the row is why nobody is told of the same person twice. */
@Entity('saved_search_match')
@Index('ix_saved_search_match_new', { synchronize: false })
@Index('ix_saved_search_match_waiting', { synchronize: false })
export class SavedSearchMatchEntity {
  @ForeignKey('saved_search', { onDelete: 'CASCADE' })
  @PrimaryColumn({ type: 'uuid' })
  savedSearchId: string;

  @PrimaryColumn({ type: 'uuid' })
  profileId: string;

  @Column({ type: 'timestamptz' })
  foundAt: Date;

  /** Matched when the watch began, or was told for an earlier query: no news. */
  @Column({ type: 'boolean' })
  baseline: boolean;

  /** When the owner was told; null: not yet, or never (there already when the watch began). */
  @Column({ type: 'timestamptz', nullable: true })
  notifiedAt: Date | null;
}
