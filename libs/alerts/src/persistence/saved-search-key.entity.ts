import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A token that a document must have (or one of several) for the search to find it: so a change asks for its tokens' searches alone. */
@Entity('saved_search_key')
@Index('ix_saved_search_key_search', ['savedSearchId'])
export class SavedSearchKeyEntity {
  @PrimaryColumn({ type: 'text' })
  token: string;

  @ForeignKey('saved_search', { onDelete: 'CASCADE' })
  @PrimaryColumn({ type: 'uuid' })
  savedSearchId: string;
}
