import { DocumentError } from '../document-error';
import { withoutFurniture } from './furniture';
import { withoutHyphenation } from './hyphens';
import { linesOfPages } from './page-text';
import { readPdfPages } from './pdf-thread';

/** Fewer letters than this a page, and its text is in its pictures. */
const LEAST_LETTERS = 20;

/**
 * The text of a PDF file in the order in which people read it. `isHeading`: is this line the heading of a section? It tells columns.
 * @throws DocumentError
 */
export async function pdfText(bytes: Buffer, isHeading: (text: string) => boolean): Promise<string> {
  const pages = await readPdfPages(bytes);
  const lines = withoutFurniture(linesOfPages(pages, isHeading));
  const text = lines.map((page) => withoutHyphenation(page).join('\n')).join('\n');
  if (text.replace(/[^\p{L}]/gu, '').length < LEAST_LETTERS) throw new DocumentError('DOCUMENT_SCANNED');
  return text;
}
