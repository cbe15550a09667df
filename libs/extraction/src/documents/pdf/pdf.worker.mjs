/**
 * Reads the text items and links of PDF files, one file a message. A thread of its own, so that a hostile file can be given up.
 * In: { id, bytes, pages }. Out: { id, pages: Page[] } (see pdf-page.ts) or { id, error: code }.
 */
import { parentPort } from 'node:worker_threads';

const MOST_ITEMS = 20_000;
/** What one stream of a file may unpack to, and all of them with the steps on the way: fonts and pages of résumés have a tenth of it. */
const MOST_STREAM_BYTES = 32 * 1024 * 1024;
const MOST_BYTES = 384 * 1024 * 1024;

/** The limit of a thread's heap does not count buffers: a megabyte of PDF can unpack to gigabytes, all in the process's memory. */
let unpacked = 0;
globalThis.Uint8Array = new Proxy(Uint8Array, {
  construct(target, values, asked) {
    const [size] = values;
    if (typeof size === 'number') {
      unpacked += size;
      if (size > MOST_STREAM_BYTES || unpacked > MOST_BYTES) throw new RangeError('This file unpacks to too much.');
    }
    return Reflect.construct(target, values, asked === globalThis.Uint8Array ? target : asked);
  },
});
// Without it the reader unpacks by itself, into arrays that are counted.
delete globalThis.DecompressionStream;
const { getDocumentProxy } = await import('unpdf');

async function read(bytes, mostPages) {
  unpacked = 0;
  const pdf = await getDocumentProxy(bytes, { verbosity: 0, isEvalSupported: false, stopAtErrors: false });
  try {
    if (pdf.numPages > mostPages) return { error: 'DOCUMENT_TOO_LONG' };
    const pages = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      pages.push(await contentOf(page));
      page.cleanup();
    }
    return { pages };
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function contentOf(page) {
  const { items } = await page.getTextContent();
  const annotations = await page.getAnnotations().catch(() => []);
  const [left, bottom, right, top] = page.view;
  return {
    width: right - left,
    height: top - bottom,
    pieces: items
      .filter((item) => typeof item.str === 'string' && item.str !== '')
      .slice(0, MOST_ITEMS)
      .map(({ str, transform, width, height }) => ({
        text: str,
        x: transform[4] - left,
        y: top - transform[5],
        width,
        height: height || Math.abs(transform[3]),
        upright: Math.abs(transform[1]) < 0.1 * Math.abs(transform[0] || 1),
      })),
    links: annotations
      .filter(({ subtype, url }) => subtype === 'Link' && typeof url === 'string')
      .slice(0, 200)
      .map(({ url, rect }) => ({
        url,
        left: rect[0] - left,
        right: rect[2] - left,
        top: top - rect[3],
        bottom: top - rect[1],
      })),
  };
}

parentPort.on('message', async ({ id, bytes, pages }) => {
  try {
    parentPort.postMessage({ id, ...(await read(bytes, pages)) }, []);
  } catch (error) {
    const code = error?.name === 'PasswordException' ? 'DOCUMENT_ENCRYPTED' : 'DOCUMENT_BROKEN';
    parentPort.postMessage({ id, error: code }, []);
  }
});
