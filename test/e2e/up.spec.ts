import { createServer } from 'node:net';
import { build, graphql, hunar, processesOf, processesWith, Program, PROGRAMS, temporaryFolder } from './programs';

const dataDir = temporaryFolder();
// Below the ports that systems hand out by themselves, and apart from those of the other specs.
const port = 31_000 + (process.pid % 1_500);
const env = { HUNAR_DATA: dataDir, PORT: String(port) };
const ours = (): number[] => [...processesWith(`HUNAR_DATA=${dataDir}`), ...processesOf(dataDir)];
const signIn = (email: string, password: string) =>
  graphql(port, `mutation { signIn(email: "${email}", password: "${password}") { __typename } }`);

/** Everything about one data folder, in the order in which it happens to a person. */
describe('hunar up', () => {
  let up: Program;
  beforeAll(build);
  afterAll(() => up?.stop('SIGTERM'));

  it('starts everything on an empty folder and says how to sign in', async () => {
    up = Program.start(PROGRAMS.cli, ['up'], env);
    await up.says('Press Ctrl-C to stop.');
    expect(up.stdout).toContain(`http://localhost:${port}`);
    const signIns = [...up.stdout.matchAll(/^ {2}(founder|program admin|freelancer|operator) +(\S+@\S+) +(\S+) /gm)];
    expect(signIns.map(([, role]) => role)).toEqual(['founder', 'program admin', 'freelancer', 'operator']);
    for (const [, , email, password] of signIns)
      expect(await (await signIn(email!, password!)).text()).toContain('SignedIn');
    const ready = await fetch(`http://127.0.0.1:${port}/readyz`);
    expect([ready.status, await ready.json()]).toMatchObject([200, { status: 'ok' }]);
  });

  it('serves with production settings', async () => {
    const answer = await graphql(port, '{ __schema { queryType { name } } }');
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('refuses a second start on the same data, and one on a taken port, in one line each', async () => {
    const second = await hunar(['up'], env);
    expect([second.code, second.stderr]).toEqual([
      1,
      expect.stringMatching(/^error: Hunar runs already on the data in .*\n$/),
    ]);
    const elsewhere = await hunar(['up'], { ...env, PORT: String(port + 1) });
    expect([elsewhere.code, elsewhere.stderr]).toEqual([
      1,
      expect.stringMatching(/^error: The data in .* is in use by process \d+.*\n$/),
    ]);
    const other = createServer().listen(port + 1, '127.0.0.1');
    const taken = await hunar(['up'], { HUNAR_DATA: `${dataDir}/other`, PORT: String(port + 1) });
    other.close();
    expect([taken.code, taken.stderr]).toEqual([
      1,
      expect.stringMatching(/^error: Port \d+ is taken by another program\..*\n$/),
    ]);
  });

  it('starts a worker that was killed again', async () => {
    const children = processesWith(`HUNAR_DATA=${dataDir}`);
    const worker = processesOf(PROGRAMS.worker).find((pid) => children.includes(pid));
    process.kill(worker!, 'SIGKILL');
    await up.says('The worker ended (killed by SIGKILL); starting it again');
  });

  it('stops everything on Ctrl-C within seconds', async () => {
    const startedAt = Date.now();
    expect(await up.stop('SIGINT')).toBe(0);
    expect(Date.now() - startedAt).toBeLessThan(8_000);
    expect(ours()).toEqual([]);
  });

  it('keeps all data at the second start, and recovers when it was killed', async () => {
    up = Program.start(PROGRAMS.cli, ['up'], env);
    await up.says('Press Ctrl-C to stop.');
    expect(up.stdout).not.toContain('Demo data: writing');
    expect(up.stdout).toContain('founder@hunar.example');
    up.child.kill('SIGKILL');
    await up.ended;
    up = Program.start(PROGRAMS.cli, ['up'], env);
    await up.says('Press Ctrl-C to stop.');
    expect(await up.stop('SIGTERM')).toBe(0);
    expect(ours()).toEqual([]);
  });

  it('says one line for each bad variable', async () => {
    const bad = await hunar(['up'], { ...env, PORT: 'many', LOG_LEVEL: 'loud' });
    expect(bad.code).toBe(1);
    expect(bad.stderr.trim().split('\n').sort()).toEqual([
      expect.stringMatching(/^error: LOG_LEVEL: /),
      expect.stringMatching(/^error: PORT: /),
    ]);
  });
});
