import { DomainError } from '@hunar/kernel';

/** What is wrong and what to do about it; `{name}` is a parameter. */
export const DOCUMENT_MESSAGES = {
  DOCUMENT_EMPTY: 'There is no text in this file.',
  DOCUMENT_TOO_LARGE: 'This file is larger than {megabytes} MB. Save it without pictures, or paste the text.',
  DOCUMENT_TOO_LONG: 'This file has more than {pages} pages. Send the pages that matter.',
  DOCUMENT_TEXT_TOO_LONG:
    'This file holds more than {characters} characters of text. Send the résumé alone, without what is beside it.',
  DOCUMENT_ENCRYPTED: 'This file is protected by a password. Save it without one and try again.',
  DOCUMENT_SCANNED:
    'This PDF holds no text: its pages are pictures, or empty. Export it from the program it was written in, or paste the text.',
  DOCUMENT_BROKEN: 'This file is damaged and cannot be read. Save it again, or paste the text.',
  DOCUMENT_UNSUPPORTED: 'This is {kind}. Send PDF, DOCX, plain text or JSON Resume.',
  DOCUMENT_TOO_SLOW: 'This file took too long to read. Save it again in a simpler form, or paste the text.',
} as const;

export type DocumentErrorCode = keyof typeof DOCUMENT_MESSAGES;

/** A document cannot be read, for a reason that its owner can do something about; `message` says what. */
export class DocumentError extends DomainError {
  constructor(
    override readonly code: DocumentErrorCode,
    params: Readonly<Record<string, string | number>> = {},
  ) {
    super(
      code,
      DOCUMENT_MESSAGES[code].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name])),
      params,
    );
  }
}
