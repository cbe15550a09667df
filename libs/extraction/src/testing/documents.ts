import { Document, ExternalHyperlink, Header, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
// oxlint-disable-next-line import/no-named-as-default -- the other export is the same class without its type
import PDFDocument from 'pdfkit';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createDeflate } from 'node:zlib';

/** The bytes of a PDF that `draw` fills. */
export async function pdfOf(
  draw: (pdf: PDFKit.PDFDocument) => void,
  options: PDFKit.PDFDocumentOptions = {},
): Promise<Buffer> {
  const pdf = new PDFDocument({ size: 'A4', margin: 50, ...options });
  const pieces: Buffer[] = [];
  pdf.on('data', (piece: Buffer) => pieces.push(piece));
  const done = new Promise<void>((resolve) => pdf.on('end', () => resolve()));
  draw(pdf);
  pdf.end();
  await done;
  return Buffer.concat(pieces);
}

/** A text line by line, as a word processor prints it. */
export const pdfOfText = (text: string): Promise<Buffer> =>
  pdfOf((pdf) => {
    const [first = '', ...rest] = text.split('\n');
    pdf.fontSize(18).text(first).fontSize(10);
    for (const line of rest) {
      if (line.trim() === '') pdf.moveDown(0.7);
      else pdf.text(line.replaceAll('\t', '          '), { lineBreak: true });
    }
  });

export interface DocxParts {
  readonly lines: readonly string[];
  readonly header?: string;
  readonly table?: readonly (readonly string[])[];
  readonly link?: { readonly text: string; readonly url: string };
}

/** The bytes of a Word document: lines ("• " opens an entry of a list), a page header, a table, a link. */
export function docxOf({ lines, header, table, link }: DocxParts): Promise<Buffer> {
  const paragraph = (line: string): Paragraph =>
    line.startsWith('• ')
      ? new Paragraph({ text: line.slice(2), bullet: { level: 0 } })
      : new Paragraph({ children: [new TextRun(line)] });
  const children: (Paragraph | Table)[] = lines.map(paragraph);
  if (link) {
    children.push(
      new Paragraph({ children: [new ExternalHyperlink({ link: link.url, children: [new TextRun(link.text)] })] }),
    );
  }
  if (table) {
    const rows = table.map(
      (cells) => new TableRow({ children: cells.map((cell) => new TableCell({ children: [new Paragraph(cell)] })) }),
    );
    children.push(new Table({ rows }));
  }
  const headers =
    header === undefined ? {} : { headers: { default: new Header({ children: [new Paragraph(header)] }) } };
  return Packer.toBuffer(new Document({ sections: [{ ...headers, children }] }));
}

/** A PDF whose one page unpacks to so many megabytes of spaces, and has less than a thousandth of that itself. */
export async function pdfBomb(megabytes: number): Promise<Buffer> {
  const spaces = Buffer.alloc(1024 * 1024, ' ');
  const content = await buffer(Readable.from(Array.from({ length: megabytes }, () => spaces)).pipe(createDeflate()));
  const object = (number: number, body: string): string => `${number} 0 obj\n${body}\n`;
  const head =
    object(1, '<</Type/Catalog/Pages 2 0 R>>endobj') +
    object(2, '<</Type/Pages/Kids[3 0 R]/Count 1>>endobj') +
    object(3, '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R>>endobj') +
    object(4, `<</Length ${content.length}/Filter/FlateDecode>>stream`);
  const tail = '\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF';
  return Buffer.concat([Buffer.from(`%PDF-1.4\n${head}`), content, Buffer.from(tail)]);
}

/** An archive with one deflated entry, of which the directory says that it unpacks to `size` bytes. */
export function storedZip(name: string, deflated: Buffer, size: number): Buffer {
  const entry = (signature: number, head: number, from: number): Buffer => {
    const bytes = Buffer.alloc(head);
    bytes.writeUInt32LE(signature, 0);
    bytes.writeUInt16LE(8, from + 4);
    bytes.writeUInt32LE(deflated.length, from + 14);
    bytes.writeUInt32LE(size, from + 18);
    bytes.writeUInt16LE(name.length, from + 22);
    return Buffer.concat([bytes, Buffer.from(name)]);
  };
  const local = entry(0x04034b50, 30, 4);
  const central = entry(0x02014b50, 46, 6);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length + deflated.length, 16);
  return Buffer.concat([local, deflated, central, end]);
}
