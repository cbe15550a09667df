/** Larger files are pictures with a little text, or no résumés. */
export const MOST_DOCUMENT_BYTES = 10 * 1024 * 1024;
export const MOST_PAGES = 60;
/** What an archive may unpack to. */
export const MOST_UNPACKED_BYTES = 40 * 1024 * 1024;
/** How long reading one file may take before it is given up. */
export const PATIENCE_MS = 20_000;
/** UTF-16 units of text that a document may hold; the longest résumés have a tenth of it. */
export const MOST_TEXT = 200_000;
