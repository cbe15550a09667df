import { Column, CreateDateColumn, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** That something changed, and nothing about what: whoever works the row off reads the entity anew. */
@Entity()
@Index('ix_outbox_pending', { synchronize: false })
@Index('ix_outbox_entity', { synchronize: false })
@Index('ix_outbox_dead', { synchronize: false })
export class OutboxEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column({ type: 'text' })
  entityKind: string;

  @Column({ type: 'uuid' })
  entityId: string;

  /** Which follower of the outbox it waits for. */
  @Column({ type: 'text', default: 'postgres' })
  target: string;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;

  /** How often working it off has failed. */
  @Column({ type: 'integer', default: 0 })
  attempts: number;

  /** Not before this time. */
  @Column({ type: 'timestamptz', default: () => 'now()' })
  availableAt: Date;

  @Column({ type: 'text', nullable: true })
  lastError: string | null;

  /** When it was given up. */
  @Column({ type: 'timestamptz', nullable: true })
  deadAt: Date | null;
}
