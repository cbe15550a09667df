import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A bearer token with which a script acts as its owner. */
@Entity('api_token')
export class ApiToken {
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @ForeignKey('account', { onDelete: 'CASCADE' })
  @Column({ type: 'uuid' })
  accountId: string;

  /** What its owner calls it. */
  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'bytea', unique: true })
  tokenHash: Buffer;

  @Column({ type: 'timestamptz' })
  createdAt: Date;

  @Index()
  @Column({ type: 'timestamptz' })
  expiresAt: Date;
}
