import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Words of people's skill lists that no skill was found for, until an operator files them. */
@Entity()
export class UnknownPhrase {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  /** Folded, so that spellings of one phrase are one row. */
  @Index('unknown_phrase_key', { unique: true })
  @Column({ type: 'text' })
  phraseKey: string;

  /** As it was first written. */
  @Column({ type: 'text' })
  text: string;

  @Column({ type: 'integer', default: 1 })
  occurrences: number;

  @Column({ type: 'timestamptz' })
  firstSeenAt: Date;

  @Column({ type: 'timestamptz' })
  lastSeenAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  filedAt: Date | null;

  @Column({ type: 'uuid', nullable: true })
  filedBy: string | null;

  /** The skill that it turned out to mean; null when filed as no skill. */
  @Column({ type: 'text', nullable: true })
  skillId: string | null;
}
