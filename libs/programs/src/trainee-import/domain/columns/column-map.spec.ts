import { failureOf, importBytes } from '../testing/collect';
import { parseColumnMap } from './column-map';

const FILE = 'Exported by the office\nWho,Write to,Second mail,Where\nAli Khan,ali@example.pk,b@example.pk,LHR\n';

describe("an admin's map", () => {
  it('is read strictly', () => {
    expect(parseColumnMap({ columns: { A: 'email', B: null }, sheet: 'S', headerLine: 2 })).toMatchObject({ ok: true });
    expect(parseColumnMap({ columns: null })).toEqual({ ok: true, value: {} });
    for (const wrong of [null, [], 'x', { columns: [] }, { headerLine: -1 }, { headerLine: '2' }, { sheet: 3 }]) {
      expect(parseColumnMap(wrong)).toMatchObject({ ok: false, failures: [{ code: 'map_invalid' }] });
    }
    expect(parseColumnMap({ columns: { A: 'email', B: 'shoe_size' } })).toMatchObject({
      ok: false,
      failures: [{ code: 'map_field_unknown', params: { column: 2 } }],
    });
  });

  it('overrides what is recognised, by header, by folded header and by number', async () => {
    const { analysis, rows } = await importBytes(FILE, {
      columns: { Who: 'full_name', 'WRITE-TO': null, '#3': 'email', Where: 'city' },
    });
    expect(analysis.headerLine).toBe(2);
    expect(analysis.columns.map(({ field, confidence }) => [field, confidence])).toEqual([
      ['full_name', 1],
      [null, 1],
      ['email', 1],
      ['city', 1],
    ]);
    expect(rows[0]).toMatchObject({ fullName: 'Ali Khan', email: 'b@example.pk', city: { name: 'Lahore' } });
  });

  it('can say where the header is, or that there is none', async () => {
    const bare = 'Ali Khan,ali@example.pk\nSara Khan,sara@example.pk\n';
    expect(await failureOf(bare)).toBe('header_not_found');
    expect(
      (await importBytes(bare, { headerLine: 0, columns: { '#1': 'full_name' } })).rows.map(({ email }) => email),
    ).toEqual(['ali@example.pk', 'sara@example.pk']);
    expect((await importBytes(FILE, { headerLine: 2, columns: { Who: 'full_name' } })).rows).toHaveLength(1);
    expect(await failureOf(FILE, { headerLine: 9 })).toBe('header_line_missing');
    expect(await failureOf(FILE, { columns: { Nobody: 'email' } })).toBe('map_header_unknown');
  });

  it('is asked for when nothing can be the key or the name', async () => {
    const file = 'Name,City,Batch\nAli Khan,Lahore,7\n';
    await expect(importBytes(file)).rejects.toMatchObject({ code: 'key_column_missing' });
    await expect(importBytes('Email,City\nali@example.pk,Lahore\n')).rejects.toMatchObject({
      code: 'name_column_missing',
    });
  });
});
