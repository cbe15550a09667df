export { countStatements, recordStatements } from './statements';
export { createTestApp, type TestApp, type TestAppOptions, validated } from './test-app';
export { testConfig } from './test-config';
export { createTestDatabase, type TestDatabase } from './test-database';
