import { type AppConfig, loadConfig } from '@hunar/config';

/** Settings for a test; keys that are the same in each run. */
export function testConfig(databaseUrl: string, overrides: Partial<AppConfig> = {}): AppConfig {
  const config = loadConfig({
    NODE_ENV: 'test',
    DATABASE_URL: databaseUrl,
    DATABASE_POOL: '8',
    LOG_LEVEL: 'silent',
    UPLOAD_KEY: Buffer.alloc(32, 1).toString('base64'),
    CNIC_KEY: Buffer.alloc(32, 2).toString('base64'),
  });
  return { ...config, ...overrides };
}
