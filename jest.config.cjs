const swc = require('./scripts/swc-options.cjs');

const base = {
  testEnvironment: 'node',
  transform: { '^.+\\.ts$': ['@swc/jest', { ...swc, sourceMaps: 'inline' }] },
  moduleNameMapper: { '^@hunar/([a-z-]+)$': '<rootDir>/libs/$1/src/index.ts' },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.hunar/'],
};

/** A project a tier; the database of every tier but unit is a real PostgreSQL that test/support/global-setup.cjs starts once. */
const tier = (displayName, testMatch, extra = {}) => ({ ...base, displayName, testMatch, ...extra });
const onDatabase = {
  globalSetup: '<rootDir>/test/support/global-setup.cjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.cjs',
};

module.exports = {
  testTimeout: 60_000,
  maxWorkers: 2,
  projects: [
    tier('unit', ['<rootDir>/libs/**/*.spec.ts', '<rootDir>/apps/{api,worker,cli}/**/*.spec.ts']),
    tier('integration', ['<rootDir>/test/integration/**/*.spec.ts'], onDatabase),
    tier('contract', ['<rootDir>/test/contract/**/*.spec.ts'], onDatabase),
    tier('e2e', ['<rootDir>/test/e2e/**/*.spec.ts'], onDatabase),
    tier('browser', ['<rootDir>/test/browser/**/*.spec.ts']),
  ],
};
