import ExcelJS from 'exceljs';
import { failureOf, importBytes as read } from '../testing/collect';
import { rawWorkbook, storedZip } from '../testing/stored-zip';

async function bytesOf(fill: (workbook: ExcelJS.Workbook) => void): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

describe('workbooks', () => {
  it('reads dates, long numbers, masks, percents, rich text, links, formulas and errors as a person sees them', async () => {
    const bytes = await bytesOf((workbook) => {
      const sheet = workbook.addWorksheet('Batch 7');
      sheet.mergeCells('A1:I1');
      sheet.getCell('A1').value = 'Batch 7 — Graduates list';
      sheet.getRow(3).values = [
        'Name',
        'Email',
        'Phone',
        'CNIC',
        'DOB',
        'Marks (%)',
        'GitHub',
        'Completion Date',
        'City',
        'Mobile',
      ];
      sheet.getRow(4).values = [
        { richText: [{ text: 'Ali ' }, { text: 'Khan', font: { bold: true } }] },
        { text: 'write to him', hyperlink: 'mailto:Ali@example.pk' },
        3001234567,
        3520212345671,
        new Date(Date.UTC(2001, 0, 15)),
        0.785,
        { text: 'GitHub', hyperlink: 'https://github.com/ali' },
        { formula: 'DATE(2024,1,5)', result: new Date(Date.UTC(2024, 0, 5)) },
        { formula: '"KHI"', result: 'KHI' },
      ];
      sheet.getCell('F4').numFmt = '0.0%';
      sheet.getRow(6).values = [
        'Sara Khan',
        'sara@example.pk',
        3011234567,
        'x',
        36906,
        1,
        '',
        { error: '#N/A' },
        'Lahore',
      ];
      sheet.getCell('C6').numFmt = '00000000000';
      sheet.getRow(7).values = ['Omer Khan', 'omer@example.pk', '', '', '', '', '', '', { error: '#REF!' }];
      sheet.getRow(8).values = ['Total', 3];
    });
    const { analysis, outcomes, rows } = await read(bytes);
    expect(analysis).toMatchObject({
      encoding: 'utf-8',
      delimiter: null,
      sheet: 'Batch 7',
      headerLine: 3,
      rows: 3,
      skipped: 1,
    });
    expect(rows[0]).toMatchObject({
      line: 4,
      fullName: 'Ali Khan',
      email: 'ali@example.pk',
      phone: '+923001234567',
      cnic: '3520212345671',
      dateOfBirth: '2001-01-15',
      examScore: 78.5,
      github: 'https://github.com/ali',
      completedOn: '2024-01-05',
      city: { name: 'Karachi', province: 'Sindh', country: 'PK' },
    });
    expect(outcomes[1]).toEqual({
      kind: 'rejected',
      line: 6,
      column: 'Completion Date',
      code: 'completed_on_invalid',
      params: {},
    });
    expect(rows[1]).toMatchObject({ line: 7, city: null, phone: null });
  });

  it('takes the visible sheet that reads like a list of trainees, the longer of two alike', async () => {
    const header = ['Roll No', 'Name', 'Email', 'City'];
    const bytes = await bytesOf((workbook) => {
      workbook.addWorksheet('Read me').addRows([['How to fill this in'], ['Name', 'means the full name']]);
      workbook.addWorksheet('Old', { state: 'hidden' }).addRows([
        [...header, 'Phone', 'CNIC', 'DOB'],
        ['1', 'No One', 'no@example.pk'],
      ]);
      workbook.addWorksheet('Summary').addRows([
        ['Batch', 'Total'],
        ['7', 120],
      ]);
      workbook
        .addWorksheet('Mentors')
        .addRows([header, ...Array.from({ length: 9 }, (_, at) => [`${at}`, 'A Mentor', `m${at}@example.pk`, 'LHR'])]);
      workbook.addWorksheet('Short').addRows([header, ['1', 'Ali Khan', 'ali@example.pk', 'LHR']]);
      workbook
        .addWorksheet('Long')
        .addRows([header, ['1', 'Ali Khan', 'ali@example.pk', 'LHR'], ['2', 'Sara Khan', 'sara@example.pk', 'ISB']]);
    });
    const { analysis, rows } = await read(bytes);
    expect(analysis.sheet).toBe('Long');
    expect(analysis.sheets).toContainEqual({ name: 'Old', hidden: true });
    expect(rows).toHaveLength(2);
    expect((await read(bytes, { sheet: 'old' })).rows[0]?.fullName).toBe('No One');
    expect(await failureOf(bytes, { sheet: 'Nowhere' })).toBe('sheet_not_found');
  });

  it('reads what other programs write: prefixes, no references, inline text, exponents, 1904, the sheet before the workbook', async () => {
    const cell = (text: string) =>
      `<x:c t="inlineStr"><x:is><x:r><x:t>${text}</x:t></x:r><x:rPh><x:t>no</x:t></x:rPh></x:is></x:c>`;
    const sheet = `<?xml version="1.0"?><!-- made > by hand --><x:worksheet xmlns:x="m"><x:sheetData><x:row>${['Name', 'Email', 'Mobile', 'DOB'].map(cell).join('')}</x:row>
      <x:row r="5">${cell('Ali &amp; Sons _x0041_')}${cell('<![CDATA[ali@example.pk]]>')}<x:c><x:v>3.001234567E9</x:v></x:c><x:c s="1"><x:v>35444.5</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="[$-409]dd\\-mmm\\-yyyy;@"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>';
    const { analysis, rows } = await read(rawWorkbook(sheet, { 'xl/styles.xml': styles }, 'date1904="1"'));
    expect(analysis.sheet).toBe('Graduates & more');
    expect(rows[0]).toMatchObject({
      line: 5,
      fullName: 'Ali & Sons A',
      email: 'ali@example.pk',
      phone: '+923001234567',
      dateOfBirth: '2001-01-15',
    });
  });

  it('says what is wrong with a file that is no readable workbook', async () => {
    const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex');
    const good = await bytesOf((workbook) =>
      workbook.addWorksheet('A').addRows([
        ['Name', 'Email'],
        ['Ali', 'ali@example.pk'],
      ]),
    );
    expect(await failureOf(Buffer.concat([ole, Buffer.alloc(600)]))).toBe('workbook_legacy_xls');
    expect(await failureOf(Buffer.concat([ole, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]))).toBe(
      'workbook_encrypted',
    );
    expect(
      await failureOf(storedZip({ 'content.xml': '<a/>', mimetype: 'application/vnd.oasis.opendocument.spreadsheet' })),
    ).toBe('workbook_not_xlsx');
    expect(await failureOf(good.subarray(0, good.length - 100))).toBe('workbook_broken');
    expect(await failureOf(rawWorkbook('<worksheet><sheetData><row><c><v>1'))).toBe('workbook_broken');
    expect(await failureOf(rawWorkbook('<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>'))).toBe('workbook_broken');
    const bomb = { '_rels/.rels': '<a/>', 'xl/workbook.xml': `<workbook>${' '.repeat(100_000)}</workbook>` };
    expect(await failureOf(storedZip(bomb, 0x1fffffff))).toBe('file_too_large');
    expect(await failureOf(storedZip(bomb, 20))).toBe('workbook_broken');
    expect(await failureOf(rawWorkbook('<worksheet><sheetData/></worksheet>'))).toBe('header_not_found');
  });
});
