import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { launchChromium } from './chromium';
import { RunningSystem } from './system';
import { TroubleWatch } from './trouble-watch';

/** The demo's people, by e-mail; the sign-in page offers each. */
export const PERSONAS = {
  founder: 'founder@hunar.example',
  admin: 'admin@hunar.example',
  freelancer: 'freelancer@hunar.example',
  operator: 'operator@hunar.example',
  auditor: 'auditor@hunar.example',
} as const;
export type Persona = keyof typeof PERSONAS;

export interface Visit {
  readonly as?: Persona;
  readonly width?: number;
  readonly scheme?: 'light' | 'dark';
  readonly language?: 'en' | 'ur';
  readonly timeZone?: string;
}

/** One system and one browser for all browser tests. `HUNAR_URL` names a system that runs already; then it is left running. */
export class Stage {
  private readonly contexts = new Set<BrowserContext>();
  private readonly signedIn = new Map<Persona, BrowserContextOptions['storageState']>();
  private readonly trouble = new TroubleWatch();

  private constructor(
    readonly url: string,
    readonly system: RunningSystem | null,
    private readonly browser: Browser,
  ) {}

  static async open(): Promise<Stage> {
    const given = process.env.HUNAR_URL;
    const system = given ? null : await RunningSystem.start();
    try {
      return new Stage(given ?? system!.url, system, await launchChromium());
    } catch (error) {
      await system?.dispose();
      throw error;
    }
  }

  /** A fresh browser profile, signed in when `as` says so, with one page in it. */
  async visit({
    as,
    width = 1280,
    scheme = 'light',
    language = 'en',
    timeZone = 'Asia/Karachi',
  }: Visit = {}): Promise<Page> {
    const context = await this.browser.newContext({
      baseURL: this.url,
      viewport: { width, height: width < 600 ? 740 : 860 },
      colorScheme: scheme,
      locale: language === 'ur' ? 'ur-PK' : 'en-GB',
      timezoneId: timeZone,
      reducedMotion: 'reduce',
      acceptDownloads: true,
      ...(as ? { storageState: await this.sessionOf(as) } : {}),
    });
    context.setDefaultTimeout(20_000);
    this.contexts.add(context);
    const page = await context.newPage();
    this.trouble.watch(page);
    return page;
  }

  /** Signs in once a persona; every later visit brings the cookie along. */
  private async sessionOf(persona: Persona) {
    const known = this.signedIn.get(persona);
    if (known) return known;
    const context = await this.browser.newContext({ baseURL: this.url });
    const answer = await context.request.post('/graphql', {
      headers: { 'x-hunar': '1' },
      data: {
        query:
          'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { __typename } }',
        variables: { email: PERSONAS[persona], password: await this.passwordOf(persona) },
      },
    });
    expect(await answer.json()).toEqual({ data: { signIn: { __typename: 'SignedIn' } } });
    const state = await context.storageState();
    await context.close();
    this.signedIn.set(persona, state);
    return state;
  }

  /** Asks the API itself as the persona, for what a test needs and does not look at. */
  async ask<Data>(as: Persona, query: string, variables: object = {}): Promise<Data> {
    const context = await this.browser.newContext({ baseURL: this.url, storageState: await this.sessionOf(as) });
    const answer = await context.request.post('/graphql', {
      headers: { 'x-hunar': '1' },
      data: { query, variables },
    });
    const { data, errors } = (await answer.json()) as { data: Data; errors?: unknown };
    await context.close();
    expect(errors).toBeUndefined();
    return data;
  }

  async passwordOf(persona: Persona): Promise<string> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-hunar': '1' },
      body: JSON.stringify({ query: '{ demoPersonas { email password } }' }),
    });
    const answer = (await response.json()) as { data: { demoPersonas: { email: string; password: string }[] } };
    return answer.data.demoPersonas.find(({ email }) => email === PERSONAS[persona])?.password ?? '';
  }

  /** Ends what a test opened; fails when a page reported an error that nobody expected. */
  async tidy(): Promise<void> {
    // What is on its way through a route of the test ends with the page, and is no error.
    const pages = [...this.contexts].flatMap((context) => context.pages());
    await Promise.all(pages.map((page) => page.unrouteAll({ behavior: 'ignoreErrors' })));
    await Promise.all([...this.contexts].map((context) => context.close()));
    this.contexts.clear();
    expect(this.trouble.take()).toEqual([]);
  }

  /** Errors in the console that belong to what the test does, such as an API that is gone. */
  expectTrouble(): void {
    this.trouble.ignore();
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.system?.dispose();
  }
}
