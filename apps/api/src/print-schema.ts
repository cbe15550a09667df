import 'reflect-metadata';
import { resolve } from 'node:path';
import { writeFileSync } from 'node:fs';
import { readSchema } from './schema';

/** `npm run schema`: writes the schema to the file that is named. */
async function main(file: string): Promise<void> {
  writeFileSync(resolve(file), await readSchema());
}

void main(process.argv[2] ?? 'schema.graphql');
