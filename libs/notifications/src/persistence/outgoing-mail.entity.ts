import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A mail that waits for its delivery, encrypted; the row goes when it is delivered. */
@Entity('outgoing_mail')
@Index('ix_outgoing_mail_about', { synchronize: false })
export class OutgoingMail {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ type: 'bytea' })
  sealed: Buffer;

  @Column({ type: 'timestamptz' })
  createdAt: Date;

  /** What it is about, so that it can be withdrawn; null: it goes in any case. */
  @Column({ type: 'text', nullable: true })
  about: string | null;
}
