import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { CsvScanner } from './csv-scanner';

function scan(text: string, delimiter = ',', expectedCells: number | null = null, chunk = text.length || 1) {
  const scanner = new CsvScanner(delimiter);
  scanner.expectedCells = expectedCells;
  const records = [];
  for (let at = 0; at < text.length; at += chunk) records.push(...scanner.push(text.slice(at, at + chunk)));
  return [...records, ...scanner.end()];
}

const cell = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc.stringMatching(/^[a-z,;"\n ]{0,8}$/),
  fc.constantFrom('', 'x', '"', 'a "b" c', 'two\nlines', 'ends "', ' padded '),
);
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

describe('CsvScanner', () => {
  it('reads every well-formed file as csv-parse does, however it is cut into pieces', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { maxLength: 8 }),
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n'),
        fc.integer({ min: 1, max: 40 }),
        (table, delimiter, end, chunk) => {
          // Carriage returns inside cells come back as \n here, so they are left out of the comparison.
          const rows = table.map((row) => row.map((text) => text.replaceAll('\r', '')));
          const text = rows.map((row) => row.map(quoted).join(delimiter) + end).join('');
          const theirs: string[][] = parse(text, { delimiter, relax_column_count: true });
          const ours = scan(text, delimiter, null, chunk);
          expect(ours.map(({ cells }) => cells)).toEqual(theirs);
          expect(ours.some(({ unclosedQuote }) => unclosedQuote)).toBe(false);
        },
      ),
    );
  });

  it('counts physical lines by \\n, \\r\\n and \\r, also inside quotes and across blank lines', () => {
    const text = 'a,b\r\n\r\n"x\ry\r\nz",1\n\n\rlast,2';
    expect(scan(text).map(({ line }) => line)).toEqual([1, 3, 8]);
    for (const chunk of [1, 2, 3]) expect(scan(text, ',', null, chunk)).toEqual(scan(text));
  });

  it('gives up only the line of an unclosed quote, wherever it is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 19 }),
        fc.integer({ min: 0, max: 3 }),
        fc.boolean(),
        (bad, column, others) => {
          const lines = Array.from({ length: 20 }, (_, at) => {
            const cells = [`n${at}`, `a${at}@example.pk`, `0300${1000000 + at}`, others ? `"x, ${at}"` : `x${at}`];
            if (at === bad) cells[column] = `"${cells[column]?.replaceAll('"', '')}`;
            return cells.join(',');
          });
          const records = scan(`${lines.join('\n')}\n`, ',', 4, 37);
          expect(records.map(({ line }) => line)).toEqual(lines.map((_, at) => at + 1));
          expect(records.filter(({ unclosedQuote }) => unclosedQuote).map(({ line }) => line)).toEqual([bad + 1]);
        },
      ),
    );
  });

  it('takes stray quotes for text', () => {
    expect(scan('5\'6",Ali "Joe" Khan, "spaced" ,"a"b,c"\n')[0]?.cells).toEqual([
      '5\'6"',
      'Ali "Joe" Khan',
      'spaced',
      'a"b,c',
    ]);
    expect(scan('"Ali" Khan,"x, z",y\nB,x,y\n', ',', 3).map(({ cells }) => cells[0])).toEqual(['"Ali" Khan', 'B']);
  });

  it('refuses a line without end instead of growing', () => {
    expect(() => scan('x'.repeat(3_000_000), ',', null, 65_536)).toThrow('longer than');
  });

  it('stays fast when every line leaves a quote open', () => {
    const started = performance.now();
    const records = scan(Array.from({ length: 5000 }, (_, at) => `${at},"never closed,x`).join('\n'));
    expect(records).toHaveLength(5000);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
