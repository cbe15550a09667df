import { DocumentError } from '../document-error';
import { type DocxParts, unpackDocx } from './docx-archive';
import { htmlText, unescapeEntities } from './html-text';

/** The text of a Word document: its page headers, its body, and those lines of its footers that say how to reach somebody. */
export async function docxText(bytes: Buffer): Promise<string> {
  const parts = await unpackDocx(bytes);
  // Heavy: loaded when the first such file comes.
  const { convertToHtml, images } = require('mammoth') as typeof import('mammoth');
  // Pictures say nothing that can be read, and unpacking them costs memory.
  const convertImage = images.imgElement(() => Promise.resolve({ src: '' }));
  let body: string;
  try {
    body = htmlText((await convertToHtml({ buffer: bytes }, { convertImage, ignoreEmptyParagraphs: false })).value);
  } catch {
    throw new DocumentError('DOCUMENT_BROKEN');
  }
  const known = new Set(body.split('\n').map((line) => line.trim()));
  const fresh = (name: 'header' | 'footer'): string[] =>
    marginLines(parts, name).filter((line) => !known.has(line) && Boolean(known.add(line)));
  const footers = fresh('footer').filter((line) => /@|:\/\/|linkedin|github|\+?\d[\d\s()-]{8,}/i.test(line));
  return [...fresh('header'), body, ...footers].join('\n');
}

/** The lines of all page headers or footers. */
function marginLines(parts: DocxParts, name: 'header' | 'footer'): string[] {
  const lines: string[] = [];
  for (const [path, xml] of parts) {
    if (!path.startsWith(`word/${name}`) || path.includes('/_rels/')) continue;
    for (const paragraph of xml.split(/<\/w:p>/)) {
      const line = [...paragraph.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<|<w:(tab|br|cr)\s*\/>/g)]
        .map(([, text, gap]) => (gap ? '\t' : unescapeEntities(text!)))
        .join('')
        .trim();
      if (line !== '') lines.push(line);
    }
  }
  return lines;
}
