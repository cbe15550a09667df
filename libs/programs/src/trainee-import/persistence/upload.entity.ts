import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A file that waits to be imported. It goes when its import ends, or after seven days. */
@Entity()
export class Upload {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ForeignKey('Organisation')
  @Column({ type: 'uuid' })
  organisationId: string;

  @Column({ type: 'uuid', nullable: true })
  uploadedBy: string | null;

  @Column({ type: 'text' })
  fileName: string;

  @Column({ type: 'bigint' })
  bytes: string;

  /** Null until the last chunk is stored. */
  @Column({ type: 'timestamptz', nullable: true })
  completedAt: Date | null;

  @Index('upload_created_at')
  @Column({ type: 'timestamptz' })
  createdAt: Date;
}

/** A piece of an upload, encrypted with AES-256-GCM under the upload key. */
@Entity()
export class UploadChunk {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('Upload', { onDelete: 'CASCADE' })
  uploadId: string;

  @PrimaryColumn({ type: 'integer' })
  position: number;

  /** Nonce (12 bytes), tag (16 bytes), cipher text. */
  @Column({ type: 'bytea' })
  sealed: Buffer;
}
