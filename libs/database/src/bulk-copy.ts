import { Injectable } from '@nestjs/common';
import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { UnitOfWork } from './unit-of-work';

/** A value of a row to copy: JSON for objects and lists, `\x` hex for bytes, the text PostgreSQL reads for all else. */
export type CopyValue = string | number | boolean | Date | Buffer | object | null;

const FLUSH_AT = 1 << 16;

/** PostgreSQL's COPY, for writing thousands of rows at the speed of the disk. */
@Injectable()
export class BulkCopy {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Appends rows to a table, in the open transaction. Fails as a whole when a row breaks a constraint. */
  async into(table: string, columns: readonly string[], rows: Iterable<readonly CopyValue[]>): Promise<void> {
    const runner = this.unitOfWork.manager.queryRunner;
    if (!runner) throw new Error('BulkCopy.into belongs in a transaction.');
    const client = (await runner.connect()) as ClientBase;
    const stream = client.query(copyFrom(`COPY ${table} (${columns.join(', ')}) FROM STDIN`));
    await pipeline(Readable.from(chunks(rows)), stream);
  }
}

function* chunks(rows: Iterable<readonly CopyValue[]>): Generator<Buffer> {
  let text = '';
  for (const row of rows) {
    for (let column = 0; column < row.length; column++) text += (column > 0 ? '\t' : '') + encode(row[column]!);
    text += '\n';
    if (text.length >= FLUSH_AT) {
      yield Buffer.from(text);
      text = '';
    }
  }
  if (text !== '') yield Buffer.from(text);
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const escape = (text: string): string => text.replace(/[\\\n\r\t]/g, (character) => ESCAPES[character]!);

function encode(value: CopyValue): string {
  if (value === null) return '\\N';
  if (typeof value === 'string') return escape(value);
  if (typeof value !== 'object') return String(value);
  if (value instanceof Date) return value.toISOString();
  if (Buffer.isBuffer(value)) return `\\\\x${value.toString('hex')}`;
  return escape(JSON.stringify(value));
}
