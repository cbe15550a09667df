import { type AppConfig, loadConfig, withLocalSecrets } from '@hunar/config';
import { EmbeddedPostgres, EmbeddedPostgresError, runMigrations } from '@hunar/database';
import { reachDatabase, StartFailure } from '@hunar/runtime';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ChildProgram, type ChildProgramOptions } from './child-program';
import { ensureDemoData } from './demo-data';
import { DevTools } from './dev-tools';
import { KeptAlive } from './kept-alive';
import { requirePort } from './port';
import { describeReady } from './welcome';

const APPS = join(__dirname, '../../..');

export interface UpOptions {
  /** Reload on changes, with the GraphQL IDE and the web app's development server. */
  readonly dev?: boolean;
}

/** The whole system on this machine: embedded database, API, worker. What was started first is stopped last. */
export class Up {
  /** Each rejects when something ends that everything depends on. */
  private readonly losses: Promise<never>[] = [];
  private readonly started: { readonly name: string; stop(): Promise<void> }[] = [];

  constructor(
    private readonly given: NodeJS.ProcessEnv,
    private readonly asked: AbortSignal,
    private readonly options: UpOptions,
  ) {}

  /** Starts everything and waits until it is to end. Rejects when a part that all depends on has ended, or did not start. */
  async run(): Promise<void> {
    const isEmbedded = !this.given.DATABASE_URL;
    const env = { ...(isEmbedded ? withLocalSecrets(this.given) : this.given) };
    if (this.options.dev) env.NODE_ENV ??= 'development';
    const config = loadConfig(env);
    mkdirSync(config.dataDir, { recursive: true });
    const port = await this.claimPort(config, isEmbedded);
    const databaseUrl = isEmbedded ? await this.startDatabase(config) : config.databaseUrl!;
    if (!this.asked.aborted) await this.migrate(databaseUrl);
    const shared = { ...env, NODE_ENV: config.nodeEnv, PORT: String(port), DATABASE_URL: databaseUrl };
    if (!this.asked.aborted) await this.serve({ ...config, port, databaseUrl }, shared, isEmbedded);
  }

  private async serve(config: AppConfig, env: NodeJS.ProcessEnv, isEmbedded: boolean): Promise<void> {
    const worker = this.keepAlive('worker', config, env);
    if (isEmbedded) await ensureDemoData(config, env, this.asked, this.say);
    if (this.asked.aborted) return;
    const api = this.options.dev ? this.keepAlive('api', config, env) : this.startApi(config, env);
    const ended = Promise.race([...this.losses, this.untilAsked()]);
    ended.catch(() => undefined);
    if (api instanceof KeptAlive) this.reloadOnChanges(config, [api, worker]);
    const ready = api instanceof KeptAlive ? api.readyAtLast() : Promise.all([api.ready, worker.ready]);
    await Promise.race([ready, ended]);
    if (this.asked.aborted) return;
    this.say(await describeReady(config, isEmbedded));
    await ended;
  }

  /** Stops what was started, in the reverse order; says so when there is something to stop. */
  async stop(): Promise<void> {
    if (this.started.length > 0) this.say('Stopping …');
    for (let part = this.started.pop(); part; part = this.started.pop()) await part.stop();
    if (this.asked.aborted) this.say('Stopped.');
  }

  private readonly say = (line: string): void => void process.stdout.write(`${line}\n`);

  private async untilAsked(): Promise<void> {
    if (this.asked.aborted) return;
    await new Promise<void>((resolve) => this.asked.addEventListener('abort', () => resolve(), { once: true }));
  }

  /** A port that is free, before anything is started for it. Of a system that runs already, that is what is said. */
  private async claimPort(config: AppConfig, isEmbedded: boolean): Promise<number> {
    const inUse = (): boolean => isEmbedded && EmbeddedPostgres.running(config.dataDir) !== null;
    // What an earlier system that was killed has left lets go of the port within seconds.
    const wasKilled = existsSync(join(config.dataDir, 'instance.lock')) && !inUse();
    try {
      return await requirePort(config.host, config.port, () => wasKilled);
    } catch (error) {
      if (!inUse()) throw error;
      throw new EmbeddedPostgresError(
        'IN_USE',
        `Hunar runs already on the data in ${config.dataDir}. Stop that one, or set HUNAR_DATA (and PORT) for another.`,
      );
    }
  }

  private async startDatabase(config: AppConfig): Promise<string> {
    const startedAt = performance.now();
    this.say(`Database: starting PostgreSQL on ${config.dataDir} …`);
    const server = await EmbeddedPostgres.start({ dataDir: config.dataDir });
    this.started.push({ name: 'database', stop: () => server.stop() });
    this.say(`Database: PostgreSQL listens on 127.0.0.1:${server.port} (${seconds(startedAt)}).`);
    this.dependOn(server.unexpectedExit.then((why) => `The database ended: ${why}`));
    return server.url;
  }

  private dependOn(end: Promise<string>): void {
    const loss = end.then((line) => Promise.reject(new StartFailure(line)));
    // What ends after it was asked to is no loss, and nobody waits for it any more.
    loss.catch(() => undefined);
    this.losses.push(loss);
  }

  private async migrate(url: string): Promise<void> {
    const startedAt = performance.now();
    await reachDatabase(url);
    const ran = await runMigrations(url);
    this.say(`Schema: ${ran.length === 0 ? 'up to date' : `${ran.length} migrations run (${seconds(startedAt)})`}.`);
  }

  private keepAlive(name: 'api' | 'worker', config: AppConfig, env: NodeJS.ProcessEnv): KeptAlive {
    const program = new KeptAlive(this.program(name, config, env), this.say, this.asked);
    this.started.push({ name, stop: () => program.stop() });
    return program;
  }

  private startApi(config: AppConfig, env: NodeJS.ProcessEnv): ChildProgram {
    const api = ChildProgram.start(this.program('api', config, env));
    this.started.push({ name: 'api', stop: () => api.stop() });
    this.dependOn(api.ended.then((how) => `The API ended (${how}). See ${join(config.dataDir, 'api.log')}.`));
    return api;
  }

  private reloadOnChanges(config: AppConfig, programs: readonly KeptAlive[]): void {
    const tools = new DevTools(config, () => {
      this.say('The code has changed: starting API and worker again.');
      void Promise.all(programs.map((program) => program.restart()));
    });
    this.started.push({ name: 'development tools', stop: () => tools.stop() });
  }

  private program(name: 'api' | 'worker', { dataDir }: AppConfig, env: NodeJS.ProcessEnv): ChildProgramOptions {
    const script = join(APPS, name, 'src/main.js');
    return { name, script, env, logFile: join(dataDir, `${name}.log`), problem: this.say };
  }
}

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;
