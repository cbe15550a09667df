import { bufferSource } from '../trainee-file-source';
import { detectEncoding } from './detect-encoding';

const detect = (bytes: Buffer) => detectEncoding(bufferSource('f.csv', bytes, 5), bytes.subarray(0, 64));

describe('detectEncoding', () => {
  it('reads the whole file before it believes in UTF-8', async () => {
    const ascii = 'name,email\n'.repeat(50);
    expect(await detect(Buffer.from(ascii))).toBe('utf-8');
    expect(await detect(Buffer.concat([Buffer.from(ascii), Buffer.from('José', 'latin1')]))).toBe('windows-1252');
    expect(await detect(Buffer.concat([Buffer.from(ascii), Buffer.from('عائشہ 🙂')]))).toBe('utf-8');
  });

  it('keeps UTF-8 when a character is cut off in the middle of the file', async () => {
    expect(await detect(Buffer.concat([Buffer.from('عائشہ صدیقہ '), Buffer.from([0xd8]), Buffer.from(',x')]))).toBe(
      'utf-8',
    );
  });

  it('does not take surrogates and overlong forms for UTF-8', async () => {
    expect(await detect(Buffer.from([0x61, 0xed, 0xa0, 0x80, 0x61]))).toBe('windows-1252');
    expect(await detect(Buffer.from([0x61, 0xc0, 0xaf, 0x61]))).toBe('windows-1252');
  });

  it.each([
    ['%PDF-1.7', 'file_not_a_table'],
    ['<!DOCTYPE html><table>', 'file_not_a_table'],
    ['\x89PNG\r\n', 'file_not_a_table'],
    ['\xff\xfe\0\0a\0\0\0', 'encoding_unsupported'],
    ['', 'file_empty'],
    ['\0'.repeat(40), 'file_not_a_table'],
  ])('refuses %j', async (start, code) => {
    await expect(detect(Buffer.from(start, 'latin1'))).rejects.toMatchObject({ code });
  });
});
