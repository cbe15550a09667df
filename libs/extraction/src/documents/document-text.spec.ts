import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { encode } from 'iconv-lite';
import { docxOf, pdfBomb, pdfOf, pdfOfText, storedZip } from '../testing/documents';
import type { DocumentError } from './document-error';
import { documentText } from './document-text';
import { readPdfPages } from './pdf/pdf-thread';

const COLOURS = ['', 'red', 'green', 'blue'];

const codeOf = (bytes: Uint8Array): Promise<string> =>
  documentText(bytes).then(
    () => 'read',
    (error: DocumentError) => error.code,
  );

describe('text files', () => {
  const text = 'Zoë Müller\nSkills: Python, “C++”\nاردو';
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text)])],
    ['UTF-16LE with a mark', encode(text, 'utf-16le', { addBOM: true })],
    ['UTF-16BE with a mark', encode(text, 'utf-16be', { addBOM: true })],
    ['UTF-16LE', encode(text, 'utf-16le')],
  ])('reads %s', async (_, bytes) => {
    expect(await documentText(bytes)).toEqual({ kind: 'text', text });
  });

  it('reads Windows-1252, whose bytes are no UTF-8', async () => {
    const western = 'Zoë Müller – “engineer” • café';
    expect((await documentText(encode(western, 'windows-1252'))).text).toBe(western);
  });

  it('reads what a web page shows', async () => {
    const page =
      '<!DOCTYPE html><html><head><title>x</title><style>p{}</style></head><body><h1>Ali Raza</h1><ul><li>Python &amp; Go</li></ul><script>1</script></body></html>';
    expect((await documentText(Buffer.from(page))).text).toBe('Ali Raza\n• Python & Go');
  });

  it('tells JSON from text', async () => {
    expect((await documentText(Buffer.from('{"basics":{"name":"A"}}'))).kind).toBe('json');
    expect((await documentText(Buffer.from('{not json}'))).kind).toBe('text');
  });
});

describe('Word documents', () => {
  it('reads page headers, lists, tables and where links lead', async () => {
    const bytes = await docxOf({
      header: 'Ali Raza, ali@example.com',
      lines: ['Skills', '• Python', '• Go'],
      table: [
        ['Python', 'Expert'],
        ['Go', '3 years'],
      ],
      link: { text: 'My code', url: 'https://github.com/aliraza' },
    });
    const { kind, text } = await documentText(bytes);
    expect(kind).toBe('docx');
    expect(text.split('\n').map((line) => line.trim())).toEqual([
      'Ali Raza, ali@example.com',
      'Skills',
      '• Python',
      '• Go',
      'My code (https://github.com/aliraza)',
      'Python\tExpert',
      'Go\t3 years',
    ]);
  });
});

describe('PDF', () => {
  it('reads lines, bullets and links', async () => {
    const bytes = await pdfOf((pdf) => {
      pdf.fontSize(20).text('Ayesha Khan').fontSize(10);
      pdf.text('GitHub', { link: 'https://github.com/ayesha' });
      pdf.text('• Office efficiency');
    });
    expect((await documentText(bytes)).text.split('\n').filter(Boolean)).toEqual([
      'Ayesha Khan',
      'GitHub (https://github.com/ayesha)',
      '• Office efficiency',
    ]);
  });

  const sidebar = [
    'CONTACT',
    'ali@example.com',
    'Lahore',
    'SKILLS',
    'Python',
    'Go',
    'Docker',
    'LANGUAGES',
    'Urdu',
    'English',
  ];
  const main = [
    'Ali Raza',
    'EXPERIENCE',
    'Software Engineer, Acme',
    'Built services that many people use',
    'and tested them well',
    'EDUCATION',
    'BS, NUST',
  ];
  const twoColumns = (nameAt: 'main' | 'side') =>
    pdfOf((pdf) => {
      sidebar.forEach((line, at) =>
        pdf.fontSize(nameAt === 'side' && at === 0 ? 22 : 10).text(line, 50, 60 + at * 17, { lineBreak: false }),
      );
      main.forEach((line, at) =>
        pdf.fontSize(nameAt === 'main' && at === 0 ? 22 : 10).text(line, 250, 60 + at * 21, { lineBreak: false }),
      );
    });

  it('reads two columns one after the other, the one with the name first', async () => {
    const byName = (await documentText(await twoColumns('main'))).text.split('\n').filter(Boolean);
    expect(byName).toEqual([...main, ...sidebar]);
    const bySide = (await documentText(await twoColumns('side'))).text.split('\n').filter(Boolean);
    expect(bySide).toEqual([...sidebar, ...main]);
  });

  it('keeps dates at the right margin on the lines of their jobs', async () => {
    const jobs = ['Engineer, Acme', 'Analyst, Beta', 'Intern, Gamma', 'Tester, Delta', 'Clerk, Epsilon'];
    const bytes = await pdfOf((pdf) => {
      jobs.forEach((job, at) => {
        pdf.fontSize(10).text(job, 50, 60 + at * 40, { lineBreak: false });
        pdf.text(`20${10 + at} - 20${12 + at}`, 470, 60 + at * 40, { lineBreak: false });
        pdf.text('• Did useful things for many people, every day', 60, 76 + at * 40, { lineBreak: false });
      });
    });
    const lines = (await documentText(bytes)).text.split('\n').filter((line) => line.includes('\t'));
    expect(lines).toEqual(jobs.map((job, at) => `${job}\t20${10 + at} - 20${12 + at}`));
  });

  it('leaves out page numbers and what is repeated on every page, and joins words that lines part', async () => {
    const bytes = await pdfOf((pdf) => {
      for (const page of [1, 2, 3]) {
        if (page > 1) pdf.addPage();
        pdf.fontSize(10).text('Ali Raza, résumé', 50, 30, { lineBreak: false });
        for (let line = 0; line < 5; line += 1) pdf.text(`Line ${line} says ${COLOURS[page]}`, 50, 50 + line * 14);
        pdf.text(`${COLOURS[page]} words with an inter-`, 50, 130, { lineBreak: false });
        pdf.text('national flavour and a full-', 50, 144, { lineBreak: false });
        pdf.text('stack view', 50, 158, { lineBreak: false });
        for (let line = 0; line < 5; line += 1) pdf.text(`Foot ${line} says ${COLOURS[page]}`, 50, 200 + line * 14);
        pdf.text(`Page ${page} of 3`, 50, 780, { lineBreak: false });
      }
    });
    const { text } = await documentText(bytes);
    expect(text.match(/Ali Raza/g)).toHaveLength(1);
    expect(text).not.toMatch(/Page/);
    expect(text.match(/international/g)).toHaveLength(3);
    expect(text.match(/full-stack/g)).toHaveLength(3);
  });
});

describe('what cannot be read says why', () => {
  it('PDF: encrypted, scanned, damaged, too long', async () => {
    expect(await codeOf(await pdfOf((pdf) => pdf.text('secret words of mine'), { userPassword: 'x' }))).toBe(
      'DOCUMENT_ENCRYPTED',
    );
    expect(await codeOf(await pdfOf((pdf) => pdf.rect(10, 10, 100, 100).fill('red')))).toBe('DOCUMENT_SCANNED');
    expect(await codeOf(Buffer.from('%PDF-1.7\nnothing of a PDF follows'))).toBe('DOCUMENT_BROKEN');
    const long = await pdfOf((pdf) => {
      for (let page = 0; page < 61; page += 1) pdf.addPage();
    });
    expect(await codeOf(long)).toBe('DOCUMENT_TOO_LONG');
  });

  it('files of other kinds, empty and oversized ones', async () => {
    expect(await codeOf(Buffer.alloc(0))).toBe('DOCUMENT_EMPTY');
    expect(await codeOf(Buffer.from('  \n '))).toBe('DOCUMENT_EMPTY');
    expect(await codeOf(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))).toBe('DOCUMENT_UNSUPPORTED');
    expect(await codeOf(Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old', 'latin1'))).toBe('DOCUMENT_UNSUPPORTED');
    expect(await codeOf(Buffer.alloc(10 * 1024 * 1024 + 1, 'a'))).toBe('DOCUMENT_TOO_LARGE');
    expect(await codeOf(Buffer.from('PK\x03\x04 and no archive', 'latin1'))).toBe('DOCUMENT_BROKEN');
  });

  it('bytes that are no text, be it by one zero, and more text than is read', async () => {
    const random = Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * at * 31 + at * 7) % 256));
    expect(await codeOf(random)).toBe('DOCUMENT_UNSUPPORTED');
    expect(await codeOf(Buffer.from(random.filter((byte) => byte !== 0)))).toBe('DOCUMENT_UNSUPPORTED');
    expect(await codeOf(Buffer.from('Ali Raza\0, an engineer in Lahore'))).toBe('DOCUMENT_UNSUPPORTED');
    expect(await codeOf(Buffer.from('word '.repeat(40_001)))).toBe('DOCUMENT_TEXT_TOO_LONG');
    const utf16 = Buffer.from('Ali Raza, انجینئر in Lahore, علی رضا', 'utf16le');
    expect((await documentText(utf16)).text).toContain('Ali Raza, انجینئر');
  });

  it('an archive that unpacks to more than is allowed', async () => {
    const bomb = storedZip('word/document.xml', deflateRawSync(Buffer.alloc(60 * 1024 * 1024)), 60 * 1024 * 1024);
    expect(await codeOf(bomb)).toBe('DOCUMENT_TOO_LARGE');
    // One that lies about its size is stopped where it said it would end.
    const liar = storedZip('word/document.xml', deflateRawSync(Buffer.alloc(60 * 1024 * 1024)), 1000);
    expect(await codeOf(liar)).toBe('DOCUMENT_BROKEN');
  });

  it('a PDF that unpacks to more than is allowed, before it has taken the memory', async () => {
    const bomb = await pdfBomb(600);
    expect(bomb.length).toBeLessThan(1024 * 1024);
    const before = process.resourceUsage().maxRSS;
    expect(await codeOf(bomb)).toMatch(/^DOCUMENT_(?:BROKEN|SCANNED)$/);
    expect((process.resourceUsage().maxRSS - before) / 1024).toBeLessThan(300);
    expect((await documentText(await pdfOfText('Ali Raza\nEngineer of many things'))).text).toContain('Ali Raza');
  });

  it('a file that takes too long costs its thread and not the next file', async () => {
    const bytes = await pdfOfText('Ali Raza\nEngineer of many things in Lahore');
    await expect(readPdfPages(bytes, 0)).rejects.toMatchObject({ code: 'DOCUMENT_TOO_SLOW' });
    expect((await documentText(bytes)).text).toContain('Ali Raza');
  });

  it('anything at all: text or a reason, never an accident', async () => {
    const starts = ['', '%PDF-1.4\n', 'PK\x03\x04', '{', '<html>', '\xff\xfe'];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 300 }), async (start, bytes) => {
        const code = await codeOf(Buffer.concat([Buffer.from(start, 'latin1'), bytes]));
        expect(code).toMatch(/^(?:read|DOCUMENT_\w+)$/);
      }),
      { numRuns: 60 },
    );
  });
});
