import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Something that an account was told of: it is not told again. */
@Entity('notice_key')
export class NoticeKeyEntity {
  @ForeignKey('account', { onDelete: 'CASCADE' })
  @PrimaryColumn({ type: 'uuid' })
  accountId: string;

  @PrimaryColumn({ type: 'text' })
  key: string;

  @Column({ type: 'timestamptz' })
  createdAt: Date;
}
