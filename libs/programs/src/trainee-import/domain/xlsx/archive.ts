import type { Entry, ZipFile } from 'yauzl';
import { fromBufferPromise } from 'yauzl';
import { TraineeFileError } from '../trainee-file-error';
import type { TraineeFileSource } from '../trainee-file-source';

/** An archive is held packed in memory (its directory is at its end); nothing of it is ever written to disk in clear. */
const MAX_PACKED_BYTES = 64 * 1024 * 1024;
/** What the workbook may unpack to, by its directory; the unpacker stops when a part is larger than the directory says. */
const MAX_UNPACKED_BYTES = 400 * 1024 * 1024;
const MAX_ENTRIES = 2000;

/** Excel and its kin start as a ZIP archive or, when old or encrypted, as an OLE compound file. */
export function containerOf(head: Buffer): 'zip' | 'ole' | 'text' {
  const start = head.toString('latin1', 0, 8);
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return 'zip';
  return start === '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' ? 'ole' : 'text';
}

async function readAll(source: TraineeFileSource, limit: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of source.open()) {
    size += (part as Buffer).length;
    if (size > limit) throw new TraineeFileError('file_too_large', { limitMegabytes: limit / 1024 / 1024 });
    parts.push(part as Buffer);
  }
  return Buffer.concat(parts);
}

/** Throws what is wrong with an OLE file: encrypted workbooks have a stream of this name, old workbooks have not. */
export async function refuseOle(source: TraineeFileSource): Promise<never> {
  const bytes = await readAll(source, MAX_PACKED_BYTES);
  const encrypted = bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'));
  throw new TraineeFileError(encrypted ? 'workbook_encrypted' : 'workbook_legacy_xls');
}

/** The parts of an XLSX file by their names, unpacked on demand. */
export class WorkbookArchive {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  static async open(source: TraineeFileSource): Promise<WorkbookArchive> {
    const bytes = await readAll(source, MAX_PACKED_BYTES);
    const entries = new Map<string, Entry>();
    let zip: ZipFile;
    let unpacked = 0;
    try {
      zip = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true });
      for await (const entry of zip.eachEntry()) {
        entries.set(partName(entry.fileName), entry);
        unpacked += entry.uncompressedSize;
        if (entries.size > MAX_ENTRIES || unpacked > MAX_UNPACKED_BYTES) break;
      }
    } catch {
      throw new TraineeFileError('workbook_broken');
    }
    if (entries.size > MAX_ENTRIES || unpacked > MAX_UNPACKED_BYTES) {
      throw new TraineeFileError('file_too_large', { limitMegabytes: MAX_UNPACKED_BYTES / 1024 / 1024 });
    }
    return new WorkbookArchive(zip, entries);
  }

  has(name: string): boolean {
    return this.entries.has(partName(name));
  }

  /** The text of a part, piece by piece; nothing when there is no such part. */
  async *text(name: string): AsyncGenerator<string> {
    const entry = this.entries.get(partName(name));
    if (entry === undefined) return;
    try {
      const stream = await this.zip.openReadStreamPromise(entry);
      stream.setEncoding('utf8');
      for await (const piece of stream) yield piece as string;
    } catch (error) {
      if (error instanceof TraineeFileError) throw error;
      throw new TraineeFileError('workbook_broken');
    }
  }
}

/** Part names are compared without regard to case, leading slash or the wrong slash. */
const partName = (name: string): string => name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();
