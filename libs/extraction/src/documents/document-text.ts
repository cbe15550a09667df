import { isSectionHeading } from '../resume/sections/section-headings';
import { DocumentError } from './document-error';
import { containerOf } from './document-kind';
import { MOST_DOCUMENT_BYTES, MOST_TEXT } from './document-limits';
import { docxText } from './docx/docx-text';
import { htmlText } from './docx/html-text';
import { pdfText } from './pdf/pdf-text';
import { decodePlainText } from './plain-text';
import { tidyText } from './tidy-text';

export type DocumentKind = 'pdf' | 'docx' | 'json' | 'text';

export interface DocumentText {
  readonly kind: DocumentKind;
  /** Lines end in \n; tabs part what stands apart on a line; "•" opens the entries of lists. */
  readonly text: string;
}

/**
 * The text of a document, recognised by its content: PDF, DOCX, JSON, or plain text and Markdown in UTF-8, UTF-16 or Windows-1252.
 * At most 10 MB, 60 pages and 200,000 characters; a PDF is read in a thread of its own and given up after 20 s.
 * @throws DocumentError which says what its owner can do.
 */
export async function documentText(bytes: Uint8Array): Promise<DocumentText> {
  if (bytes.length > MOST_DOCUMENT_BYTES) {
    throw new DocumentError('DOCUMENT_TOO_LARGE', { megabytes: MOST_DOCUMENT_BYTES / 1024 / 1024 });
  }
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const document = await readContainer(buffer);
  if (document.text.trim() === '') throw new DocumentError('DOCUMENT_EMPTY');
  if (document.text.length > MOST_TEXT) {
    throw new DocumentError('DOCUMENT_TEXT_TOO_LONG', { characters: MOST_TEXT.toLocaleString('en') });
  }
  return document;
}

async function readContainer(bytes: Buffer): Promise<DocumentText> {
  switch (containerOf(bytes)) {
    case 'pdf':
      return { kind: 'pdf', text: tidyText(await pdfText(bytes, isSectionHeading)) };
    case 'zip':
      return { kind: 'docx', text: tidyText(await docxText(bytes)) };
    default: {
      const text = decodePlainText(bytes);
      if (/^\s*<(?:!doctype html|html)\b/i.test(text))
        return { kind: 'text', text: tidyText(htmlText(withoutScripts(text))) };
      return isJson(text) ? { kind: 'json', text: text.trim() } : { kind: 'text', text: tidyText(text) };
    }
  }
}

/** What a web page does not show. */
const withoutScripts = (html: string): string =>
  html.replace(/<(script|style|head|svg)\b[^>]*>[\s\S]*?(?:<\/\1>|$)|<!--[\s\S]*?(?:-->|$)|<![^>]*>/gi, '');

function isJson(text: string): boolean {
  if (!/^\s*(?:\{[\s\S]*\}|\[[\s\S]*\])\s*$/.test(text)) return false;
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}
