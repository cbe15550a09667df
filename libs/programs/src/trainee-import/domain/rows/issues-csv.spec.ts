import { parse } from 'csv-parse/sync';
import { collect, importBytes } from '../testing/collect';
import { issueRecord, issuesCsv, issuesCsvStream } from './issues-csv';
import { issuesOf } from './trainee-row';

const FILE = [
  'Name,E-mail,"=cmd|\' /C calc\'!A0, Rate",Status,DOB',
  'Ali Khan,ali@example.pk,apples and secrets,Active,2001-01-01',
  'Sara Secret,not-an-email,,,',
  'Omer Khan,ALI@example.pk,,passed,',
  'Zara Khan,zara@example.pk,,passed,2031-01-01',
  'Hina Khan,hina@example.pk',
].join('\n');

describe('the report on rows', () => {
  const MAP = { columns: { "=cmd|' /C calc'!A0, Rate": 'expected_rate' } } as const;

  it('names line, column, code and sentence, and nothing of the row', async () => {
    const { outcomes } = await importBytes(FILE, MAP);
    const csv = issuesCsv(outcomes.flatMap(issuesOf));
    const [header, ...lines] = parse(csv) as string[][];
    expect(header).toEqual(['line', 'column', 'code', 'message']);
    expect(lines.map((line) => line.slice(0, 3))).toEqual([
      ['2', "'=cmd|' /C calc'!A0, Rate", 'rate_invalid'],
      ['3', 'E-mail', 'email_malformed'],
      ['4', 'E-mail', 'duplicate_email'],
      // Of two errors the first in the canonical order: date of birth before status.
      ['5', 'DOB', 'date_of_birth_invalid'],
      ['6', '', 'wrong_cell_count'],
    ]);
    expect(lines[2]?.[3]).toBe('The same e-mail address as in line 2; the row was not imported.');
    expect(csv).not.toMatch(/Ali Khan|Sara|example\.pk|secret|not-an-email|passed|2031/i);
  });

  it('streams the same text', async () => {
    const { outcomes } = await importBytes(FILE, MAP);
    const stream = issuesCsvStream();
    for (const issue of outcomes.flatMap(issuesOf)) stream.write(issueRecord(issue));
    stream.end();
    expect((await collect(stream)).map(String).join('')).toBe(issuesCsv(outcomes.flatMap(issuesOf)));
  });
});
