/** Libraries from the bottom of the house to its top: each may import those below it, through their index.ts. */
const FLOORS = [
  ['kernel'],
  ['config'],
  ['database'],
  ['queue', 'graphql', 'search'],
  ['runtime', 'search-health', 'places'],
  ['identity'],
  ['notifications'],
  ['skills'],
  ['talent'],
  ['programs', 'hiring', 'extraction', 'alerts'],
  ['matching'],
  ['insights'],
];

const upwards = FLOORS.flatMap((floor, height) => {
  const forbidden = FLOORS.slice(height).flat();
  return floor.map((lib) => ({
    name: `${lib}-imports-downwards`,
    comment: `${lib} may import only the libraries below it.`,
    severity: 'error',
    from: { path: `^libs/${lib}/src` },
    to: { path: `^libs/(${forbidden.filter((other) => other !== lib).join('|')})/`.replace('()', '(-)') },
  }));
});

module.exports = {
  forbidden: [
    ...upwards,
    {
      name: 'every-lib-has-a-floor',
      comment: 'A new library is entered in FLOORS, so that its place is decided on purpose.',
      severity: 'error',
      from: { path: `^libs/(?!(${FLOORS.flat().join('|')})/)` },
      to: {},
    },
    {
      name: 'one-door',
      comment: 'A library is used through its index.ts alone.',
      severity: 'error',
      from: { path: '^(libs/([^/]+)|apps|test|migrations)/', pathNot: '^libs/[^/]+/src/testing/' },
      to: { path: '^libs/([^/]+)/src/(?!index\\.ts$)', pathNot: '^libs/($2|[^/]+/src/testing)/' },
    },
    {
      name: 'libs-know-no-app',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^(apps|test|migrations)/' },
    },
    {
      name: 'kernel-is-plain',
      comment: 'The kernel and every domain folder are plain TypeScript: no Nest, no TypeORM.',
      severity: 'error',
      from: { path: '^libs/(kernel/src|[^/]+/src/domain|programs/src/trainee-import/domain)/' },
      to: { path: 'node_modules/(@nestjs|typeorm|pg|pg-boss|meilisearch)/' },
    },
    {
      name: 'sql-lives-in-repositories',
      comment: 'Only repositories and entities touch TypeORM; the database library is where it is set up.',
      severity: 'error',
      from: { path: '^(libs|apps)/', pathNot: '^libs/(database|queue)/|/persistence/|\\.module\\.ts$|\\.spec\\.ts$' },
      to: { path: 'node_modules/typeorm/' },
    },
    {
      name: 'features-do-not-import-features',
      severity: 'error',
      from: { path: '^apps/web/src/features/([^/]+)/' },
      to: { path: '^apps/web/src/features/', pathNot: '^apps/web/src/features/$1/' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      from: { pathNot: '^apps/web' },
      to: { couldNotResolve: true },
    },
    {
      name: 'tests-stay-tests',
      severity: 'error',
      from: { pathNot: '\\.spec\\.tsx?$|/testing/|^test/' },
      to: { path: '\\.spec\\.tsx?$|/testing/|^test/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|gql)/|\\.gen\\.ts$' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
