import { type Helper, startHelper } from '../graphql/processes';

const KEY = (byte: number): string => Buffer.alloc(32, byte).toString('base64');

/** One of our server programs from its sources, in a process of its own that is ready. */
export interface ServerProgram extends Pick<Helper, 'stop' | 'busyMs' | 'residentMb'> {
  /** What it says of itself. */
  readonly line: string;
}

/** Starts the API on a free port, or the worker. @throws Error when it ends instead. */
export async function startProgram(
  name: 'api' | 'worker',
  databaseUrl: string,
  meiliUrl: string | null,
): Promise<ServerProgram> {
  const helper = startHelper(`apps/${name}/src/main.ts`, [], environmentOf(databaseUrl, meiliUrl));
  const { line } = await helper.hear<{ line: string }>();
  return { ...helper, line };
}

/** The settings of our programs on these servers. */
export const environmentOf = (databaseUrl: string, meiliUrl: string | null): NodeJS.ProcessEnv => ({
  NODE_ENV: 'production',
  HOST: '127.0.0.1',
  PORT: '0',
  LOG_LEVEL: 'error',
  DATABASE_URL: databaseUrl,
  MEILI_URL: meiliUrl ?? '',
  SEARCH_MEMORY: 'eager',
  UPLOAD_KEY: KEY(1),
  CNIC_KEY: KEY(2),
});

/** The API on a free port, and where it listens. */
export async function startApi(
  databaseUrl: string,
  meiliUrl: string | null,
): Promise<ServerProgram & { readonly url: string }> {
  const api = await startProgram('api', databaseUrl, meiliUrl);
  const url = /http:\S+?(?=\.?$)/.exec(api.line)?.[0];
  if (!url) throw new Error(`The API said: ${api.line}`);
  return { ...api, url };
}
