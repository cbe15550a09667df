import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { NoticeParams } from '../domain/notice';

/** A line that an account is told within the application. */
@Entity('notice')
@Index('ix_notice_account', ['accountId', 'arrivedAt', 'id'])
@Index('ix_notice_unread', { synchronize: false })
@Index('ix_notice_fold', { synchronize: false })
export class NoticeEntity {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('account', { onDelete: 'CASCADE' })
  @Column({ type: 'uuid' })
  accountId: string;

  @Column({ type: 'text' })
  code: string;

  @Column({ type: 'jsonb', default: {} })
  params: NoticeParams;

  /** Where the application shows what it is about. */
  @Column({ type: 'text', nullable: true })
  path: string | null;

  /** Happenings with the same one share a line while it is unread. */
  @Column({ type: 'text', nullable: true })
  foldKey: string | null;

  /** How many happenings it tells of. */
  @Column({ type: 'integer', default: 1 })
  times: number;

  @Column({ type: 'timestamptz' })
  createdAt: Date;

  /** When the latest of them happened. */
  @Column({ type: 'timestamptz' })
  arrivedAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  readAt: Date | null;
}
