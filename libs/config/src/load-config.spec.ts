import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError } from './config.error';
import { loadConfig } from './load-config';
import { withLocalSecrets } from './local-secrets';

const key = Buffer.alloc(32, 7).toString('base64');
const keys = { UPLOAD_KEY: key, CNIC_KEY: key };

function problemsOf(env: NodeJS.ProcessEnv): readonly string[] {
  try {
    loadConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('loadConfig', () => {
  it('needs nothing but the keys, and then is a production system on loopback', () => {
    const config = loadConfig(keys);
    expect(config).toMatchObject({
      nodeEnv: 'production',
      host: '127.0.0.1',
      port: 3000,
      publicUrl: 'http://localhost:3000',
      secureCookies: false,
      databaseUrl: null,
      meiliUrl: null,
    });
    expect(config.uploadKey).toHaveLength(32);
  });

  it('treats an empty variable as absent', () => {
    expect(loadConfig({ ...keys, PORT: '', DATABASE_URL: '' })).toMatchObject({ port: 3000, databaseUrl: null });
  });

  it('says one line for each bad variable, and never repeats a value', () => {
    const bad = {
      PORT: '70000',
      HOST: 'no host',
      DATABASE_URL: 'mysql://root:sesame@x',
      UPLOAD_KEY: 'c2hvcnQ=',
      LOG_LEVEL: 'loud',
      MAIL_FROM: 'nobody',
    };
    const problems = problemsOf(bad);
    expect(problems.map((line) => line.split(':')[0]).sort()).toEqual(
      ['CNIC_KEY', 'DATABASE_URL', 'HOST', 'LOG_LEVEL', 'MAIL_FROM', 'PORT', 'UPLOAD_KEY'].sort(),
    );
    expect(problems.join()).not.toContain('sesame');
    expect(problems.join()).not.toContain('\n');
  });

  it('sends no text to a language model unless an endpoint and its model are named', () => {
    expect(loadConfig({ ...keys, LLM_MODEL: 'small', LLM_API_KEY: 'sesame' }).llm).toBeNull();
    expect(problemsOf({ ...keys, LLM_BASE_URL: 'http://127.0.0.1:11434/v1' })).toEqual([
      expect.stringMatching(/^LLM_MODEL: /),
    ]);
    expect(loadConfig({ ...keys, LLM_BASE_URL: 'http://127.0.0.1:11434/v1/', LLM_MODEL: 'small' }).llm).toEqual({
      baseUrl: 'http://127.0.0.1:11434/v1',
      model: 'small',
      apiKey: null,
      timeoutMs: 20_000,
    });
  });

  it('refuses plain http on any host but this machine', () => {
    expect(problemsOf({ ...keys, PUBLIC_URL: 'http://hunar.example' })).toHaveLength(1);
    expect(loadConfig({ ...keys, PUBLIC_URL: 'https://hunar.example/' })).toMatchObject({
      publicUrl: 'https://hunar.example',
      secureCookies: true,
    });
    expect(loadConfig({ ...keys, PUBLIC_URL: 'http://127.0.0.1:8080' }).secureCookies).toBe(false);
  });
});

describe('withLocalSecrets', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'hunar-config-'));
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

  it('makes the keys once, for the owner alone, and the environment wins over them', () => {
    const first = withLocalSecrets({ HUNAR_DATA: dataDir });
    expect(withLocalSecrets({ HUNAR_DATA: dataDir })).toEqual(first);
    expect(loadConfig(first).cnicKey).toHaveLength(32);
    expect(statSync(join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600);
    expect(withLocalSecrets({ HUNAR_DATA: dataDir, CNIC_KEY: key }).CNIC_KEY).toBe(key);
  });

  it('does not replace a damaged file, because data depends on its keys', () => {
    const file = join(dataDir, 'secrets.json');
    chmodSync(file, 0o600);
    writeFileSync(file, '{');
    expect(() => withLocalSecrets({ HUNAR_DATA: dataDir })).toThrow(ConfigError);
    expect(readFileSync(file, 'utf8')).toBe('{');
  });
});
