import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CodegenConfig } from '@graphql-codegen/cli';

/** The folders that have operations of their own; each gets its own generated file, so that a page loads its own operations alone. */
const folder = join(import.meta.dirname, 'src/features');
const features = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'operations.graphql')));

const output = (documents: string[]): CodegenConfig['generates'][string] => ({
  preset: 'client',
  presetConfig: { fragmentMasking: false },
  config: {
    enumsAsTypes: true,
    useTypeImports: true,
    dedupeFragments: true,
    strictScalars: true,
    nonOptionalTypename: true,
    skipTypeNameForRoot: true,
    scalars: { ID: 'string', DateTime: 'string', CalendarDate: 'string' },
  },
  documents,
});

const config: CodegenConfig = {
  schema: '../../schema.graphql',
  ignoreNoDocuments: true,
  generates: {
    'src/shared/graphql/gql/app/': output(['src/app/**/*.graphql', 'src/shared/**/fragments.graphql']),
    'src/shared/graphql/gql/shared/': output(['src/shared/**/*.graphql']),
    ...Object.fromEntries(
      features.map((name) => [
        `src/shared/graphql/gql/${name}/`,
        output([`src/features/${name}/*.graphql`, 'src/shared/**/fragments.graphql']),
      ]),
    ),
  },
};

export default config;
