import { Column, CreateDateColumn, UpdateDateColumn, VersionColumn } from 'typeorm';

/** Columns of every table: made and changed, when and by which account (null: the system). */
export abstract class AuditedEntity {
  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;

  @Column({ type: 'uuid', nullable: true })
  createdBy: string | null;

  @UpdateDateColumn({ type: 'timestamptz' })
  updatedAt: Date;

  @Column({ type: 'uuid', nullable: true })
  updatedBy: string | null;
}

/** For what people edit: `version` grows with each save, so that a save of something outdated is noticed. */
export abstract class VersionedEntity extends AuditedEntity {
  @VersionColumn({ type: 'integer', default: 1 })
  version: number;
}
