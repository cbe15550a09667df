import { DocumentError } from './document-error';

export type ContainerKind = 'pdf' | 'zip' | 'text';

/** Files that are often sent by mistake, by their first bytes. */
const FOREIGN: readonly (readonly [start: string, kind: string])[] = [
  ['\x89PNG', 'a picture'],
  ['\xff\xd8\xff', 'a picture'],
  ['GIF8', 'a picture'],
  ['II*\0', 'a picture'],
  ['MM\0*', 'a picture'],
  ['RIFF', 'a picture or a recording'],
  ['\x1f\x8b', 'a compressed file'],
  ['Rar!', 'a compressed file'],
  ['7z\xbc\xaf', 'a compressed file'],
  ['{\\rtf', 'a rich text document (RTF)'],
  ['\x7fELF', 'a program'],
  ['MZ', 'a program'],
  ['%!PS', 'a PostScript file'],
];

/**
 * What a file is by its content, whatever it is called.
 * @throws DocumentError for what is no document of ours.
 */
export function containerOf(bytes: Buffer): ContainerKind {
  if (bytes.length === 0) throw new DocumentError('DOCUMENT_EMPTY');
  const head = bytes.toString('latin1', 0, 1024);
  if (head.includes('%PDF-')) return 'pdf';
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return 'zip';
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) throw compoundFileError(bytes);
  for (const [start, kind] of FOREIGN) {
    if (head.startsWith(start) && (start !== 'MZ' || head.includes('\0')))
      throw new DocumentError('DOCUMENT_UNSUPPORTED', { kind });
  }
  return 'text';
}

/** Old Office files and encrypted new ones share this container; an encrypted one has a stream of this name. */
const compoundFileError = (bytes: Buffer): DocumentError =>
  bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))
    ? new DocumentError('DOCUMENT_ENCRYPTED')
    : new DocumentError('DOCUMENT_UNSUPPORTED', { kind: 'an old Word document (DOC)' });
