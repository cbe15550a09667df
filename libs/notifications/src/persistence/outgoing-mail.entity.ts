import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A mail that waits for its delivery, encrypted; the row goes when it is delivered. */
@Entity('outgoing_mail')
export class OutgoingMail {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ type: 'bytea' })
  sealed: Buffer;

  @Column({ type: 'timestamptz' })
  createdAt: Date;
}
