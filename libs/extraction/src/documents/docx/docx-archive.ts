import { fromBufferPromise } from 'yauzl';
import { DocumentError } from '../document-error';
import { MOST_UNPACKED_BYTES } from '../document-limits';

const MOST_ENTRIES = 2000;
const KINDS: readonly (readonly [part: string, kind: string])[] = [
  ['xl/workbook.xml', 'a spreadsheet'],
  ['ppt/presentation.xml', 'a presentation'],
  ['content.xml', 'an OpenDocument file (ODT)'],
  ['index/document.iwa', 'a Pages document'],
  ['meta-inf/container.xml', 'an e-book'],
];

/** The text parts of a Word document by their names in small letters. */
export type DocxParts = ReadonlyMap<string, string>;

/**
 * Unpacks every XML part within the limit on what an archive may unpack to; the unpacker stops at a part that is larger than it says.
 * @throws DocumentError for a damaged or oversized archive, and for one that holds something else.
 */
export async function unpackDocx(bytes: Buffer): Promise<DocxParts> {
  const names = new Set<string>();
  const parts = new Map<string, string>();
  let unpacked = 0;
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true });
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileName.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();
      names.add(name);
      if (entry.isEncrypted()) throw new DocumentError('DOCUMENT_ENCRYPTED');
      unpacked += entry.uncompressedSize;
      if (names.size > MOST_ENTRIES || unpacked > MOST_UNPACKED_BYTES) throw tooLarge();
      if (!/^(?:word\/.*|_rels\/.*|\[content_types\])\.(?:xml|rels)$/.test(name) && !name.endsWith('.xml')) continue;
      const pieces: Buffer[] = [];
      for await (const piece of await zip.openReadStreamPromise(entry)) pieces.push(piece as Buffer);
      parts.set(name, Buffer.concat(pieces).toString('utf8'));
    }
  } catch (error) {
    throw error instanceof DocumentError ? error : new DocumentError('DOCUMENT_BROKEN');
  }
  if (!parts.has('word/document.xml')) throw otherKind(names);
  return parts;
}

const tooLarge = (): DocumentError =>
  new DocumentError('DOCUMENT_TOO_LARGE', { megabytes: MOST_UNPACKED_BYTES / 1024 / 1024 });

const otherKind = (names: ReadonlySet<string>): DocumentError =>
  new DocumentError('DOCUMENT_UNSUPPORTED', {
    kind: KINDS.find(([part]) => names.has(part))?.[1] ?? 'an archive',
  });
