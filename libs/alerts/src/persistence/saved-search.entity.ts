import { VersionedEntity } from '@hunar/database';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { AlertFrequency } from '../domain/saved-search';

/** A search that a founder keeps, and how far the watch for new people is. */
@Entity('saved_search')
@Check('ck_saved_search_frequency', `frequency IN ('off', 'instant', 'daily')`)
@Index('uq_saved_search_name', { synchronize: false })
@Index('ix_saved_search_account', ['accountId', 'id'])
@Index('ix_saved_search_report', { synchronize: false })
@Index('ix_saved_search_keyed', { synchronize: false })
@Index('uq_saved_search_unsubscribe_token', ['unsubscribeToken'], { unique: true })
export class SavedSearchEntity extends VersionedEntity {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ForeignKey('account', { onDelete: 'CASCADE' })
  @Column({ type: 'uuid' })
  accountId: string;

  @ForeignKey('organisation', { onDelete: 'CASCADE' })
  @Column({ type: 'uuid' })
  organisationId: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'jsonb' })
  query: object;

  /** How `query` is written. */
  @Column({ type: 'smallint' })
  queryVersion: number;

  @Column({ type: 'text', nullable: true })
  path: string | null;

  @Column({ type: 'text' })
  frequency: AlertFrequency;

  @Column({ type: 'text' })
  timeZone: string;

  /** Turns this one search off, and can do nothing else; every mail about it carries it. */
  @Column({ type: 'text' })
  unsubscribeToken: string;

  /** Names the rules by which its keys were made; empty: it has none yet, and is a candidate at every change. */
  @Column({ type: 'text', default: '' })
  keyedFor: string;

  @Column({ type: 'integer', default: 0 })
  watchRound: number;

  @Column({ type: 'timestamptz', nullable: true })
  watchBeganAt: Date | null;

  /** How far those who match already are remembered: the engine's cursor. */
  @Column({ type: 'text', nullable: true })
  baselineCursor: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  watchedSince: Date | null;

  /** When the first came of those who wait to be told. */
  @Column({ type: 'timestamptz', nullable: true })
  waitingSince: Date | null;

  /** When those who wait are to be told. */
  @Column({ type: 'timestamptz', nullable: true })
  reportAt: Date | null;

  /** When the owner last looked at the new people. */
  @Column({ type: 'timestamptz' })
  seenAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  unreadableAt: Date | null;
}
