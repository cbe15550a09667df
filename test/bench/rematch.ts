import { HunarGraphqlModule } from '@hunar/graphql';
import { IdentityModule } from '@hunar/identity';
import { MatchingModule, Rematch, SnapshotSettings, TalentMirror, TalentSnapshots } from '@hunar/matching';
import { NotificationsModule } from '@hunar/notifications';
import { ProgramsModule } from '@hunar/programs';
import { QueueModule } from '@hunar/queue';
import { Taxonomy } from '@hunar/skills';
import type { INestApplicationContext } from '@nestjs/common';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { secondsOf, withBenchApp } from './bench-app';
import { fillJobs, fillMarket } from './market-rows';

const MODULES = [
  QueueModule,
  HunarGraphqlModule.forRoot(),
  IdentityModule,
  NotificationsModule,
  ProgramsModule,
  MatchingModule,
];
/** Founders post for the commoner skills of the taxonomy. */
const SKILLS = 600;

/** Everybody ranked for every open job and saved; and before that how a process comes by its matrix. `[people] [jobs]`. */
export async function run([people = '1000000', jobs = '5000']: readonly string[]): Promise<void> {
  // threads compile the sources as this process does
  process.env.NODE_OPTIONS = `--require ${join(__dirname, '../support/register.cjs')}`;
  await withBenchApp(MODULES, async (app, url) => {
    const client = new Client({ connectionString: url });
    client.on('error', () => undefined);
    await client.connect();
    const skillIds = app
      .get(Taxonomy, { strict: false })
      .skills.map(({ id }) => id)
      .slice(0, SKILLS);
    const filled = await secondsOf(async () => {
      await fillMarket(client, Number(people), skillIds);
      await fillJobs(client, Number(jobs), skillIds);
    });
    console.error(`The database has ${people} people and ${jobs} jobs after ${filled.toFixed(0)} s.`);
    await client.query('CHECKPOINT');
    console.log('| step | seconds | |\n| --- | --: | --- |');
    await startAndRestart(app);
    for (const title of ['rematch all, lists are new', 'rematch all again']) {
      const before = process.cpuUsage();
      const result = await app.get(Rematch, { strict: false }).run({ fresh: true });
      const { user, system } = process.cpuUsage(before);
      const each = (result.seconds / result.jobs) * 1000;
      const what = `${result.people} people × ${result.jobs} jobs saved on ${result.threads} threads, ${each.toFixed(1)} ms a job, ${((user + system) / 1e6).toFixed(1)} s of processor`;
      console.log(`| ${title} | ${result.seconds.toFixed(1)} | ${what} |`);
    }
    const { rows } = await client.query(
      `SELECT count(*)::int AS lists, sum(cardinality(talent_ids))::int AS places FROM job_shortlist`,
    );
    console.log(
      `Saved: ${rows[0].lists} lists with ${rows[0].places} places. Peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB.`,
    );
    await client.end();
  });
}

/** Reads everybody, writes a snapshot, and starts from it. */
async function startAndRestart(app: INestApplicationContext): Promise<void> {
  const mirror = app.get(TalentMirror, { strict: false });
  const snapshots = app.get(TalentSnapshots, { strict: false });
  const folder = mkdtempSync(join(tmpdir(), 'hunar-bench-matrix-'));
  Object.assign(app.get(SnapshotSettings, { strict: false }), { folder, leastPeople: 1 });
  const streamed = await secondsOf(() => mirror.open());
  const { people, bytes } = mirror.state()!;
  const size = `${people} people, ${Math.round(bytes / 1e6)} MB, ${Math.round(bytes / people)} bytes each`;
  console.log(`| read everybody | ${streamed.toFixed(1)} | ${size} |`);
  const saved = await secondsOf(() => mirror.save());
  const file = Math.round(statSync(snapshots.path).size / 1e6);
  console.log(
    `| write a snapshot | ${saved.toFixed(1)} | ${file} MB, longest pause of others ${(await longestPause(() => mirror.save())).toFixed(0)} ms |`,
  );
  const restored = await secondsOf(() => snapshots.restore());
  console.log(`| start from the snapshot | ${restored.toFixed(1)} | read, check, count |`);
  rmSync(folder, { recursive: true, force: true });
}

/** The longest time that the event loop did not turn while `work` went on, in milliseconds. */
async function longestPause(work: () => Promise<unknown>): Promise<number> {
  let last = performance.now();
  let longest = 0;
  const watch = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }, 1);
  await work();
  clearInterval(watch);
  return longest;
}
