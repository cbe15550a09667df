import { AppConfig } from '@hunar/config';
import { accountIdOf, Clock, DomainError, isId, newId, type Viewer } from '@hunar/kernel';
import { Injectable } from '@nestjs/common';
import { Readable } from 'node:stream';
import { administered, sponsorOf } from '../program.policy';
import type { TraineeFileSource } from './domain';
import { seal, unseal } from './domain/seal';
import type { Upload } from './persistence/upload.entity';
import { UploadRepository } from './persistence/upload.repository';

const MEGABYTE = 1024 * 1024;
const CHUNK = MEGABYTE;
export const MOST_UPLOAD_BYTES = 64 * MEGABYTE;
const KEPT_DAYS = 7;

/** Files that wait to be imported: in the database, in encrypted chunks, so that any worker can read them. */
@Injectable()
export class UploadService {
  constructor(
    private readonly config: AppConfig,
    private readonly clock: Clock,
    private readonly uploads: UploadRepository,
  ) {}

  /** Stores a file of the viewer's sponsor as it comes in. @throws DomainError UPLOAD_TOO_LARGE; ForbiddenError for non-admins. */
  async store(
    viewer: Viewer,
    fileName: string,
    content: AsyncIterable<Buffer>,
  ): Promise<{ id: string; bytes: number }> {
    const organisationId = sponsorOf(viewer);
    const id = newId();
    const createdAt = this.clock.now();
    await this.uploads.removeOlder(new Date(createdAt.getTime() - KEPT_DAYS * 86_400_000));
    const base = { id, organisationId, uploadedBy: accountIdOf(viewer), fileName: fileName.slice(0, 255) };
    await this.uploads.insert({ ...base, bytes: '0', completedAt: null, createdAt });
    try {
      const bytes = await this.storeChunks(id, content);
      await this.uploads.complete(id, bytes, this.clock.now());
      return { id, bytes };
    } catch (error) {
      await this.uploads.remove(id);
      throw error;
    }
  }

  /** A whole upload of a sponsor that the viewer administers. @throws NotFoundError otherwise. */
  async get(viewer: Viewer, id: string): Promise<Upload> {
    const upload = isId(id) ? await this.uploads.byId(id) : null;
    return administered(viewer, upload?.completedAt ? upload : null, 'upload');
  }

  /** The upload as a file that can be read from the start as often as needed. */
  source(upload: Pick<Upload, 'id' | 'fileName' | 'bytes'>): TraineeFileSource {
    return {
      fileName: upload.fileName,
      size: Number(upload.bytes),
      open: () => Readable.from(this.chunks(upload.id), { objectMode: false }),
    };
  }

  async remove(id: string): Promise<void> {
    await this.uploads.remove(id);
  }

  private async storeChunks(id: string, content: AsyncIterable<Buffer>): Promise<number> {
    let bytes = 0;
    let position = 0;
    let pending: Buffer[] = [];
    let waiting = 0;
    const flush = async () => {
      const context = placeOf(id, position);
      await this.uploads.addChunk(id, position++, seal(this.config.uploadKey, Buffer.concat(pending), context));
      pending = [];
      waiting = 0;
    };
    for await (const piece of content) {
      bytes += piece.length;
      if (bytes > MOST_UPLOAD_BYTES) {
        const megabytes = MOST_UPLOAD_BYTES / MEGABYTE;
        throw new DomainError(
          'UPLOAD_TOO_LARGE',
          `The file is larger than ${megabytes} MB. Split it, or send it as CSV.`,
        );
      }
      pending.push(piece);
      waiting += piece.length;
      if (waiting >= CHUNK) await flush();
    }
    if (waiting > 0) await flush();
    return bytes;
  }

  private async *chunks(id: string): AsyncGenerator<Buffer> {
    for (let position = 0; ; position++) {
      const sealed = await this.uploads.chunk(id, position);
      if (sealed === null) return;
      yield unseal(this.config.uploadKey, sealed, placeOf(id, position));
    }
  }
}

const placeOf = (uploadId: string, position: number): string => `upload:${uploadId}:${position}`;
