import { ConfigModule } from '@hunar/config';
import { DatabaseModule, UnitOfWork } from '@hunar/database';
import { HunarGraphqlModule } from '@hunar/graphql';
import { JobPostingService, readJobDraft } from '@hunar/hiring';
import { AccountService, IdentityModule, OrganisationService } from '@hunar/identity';
import { type Role, SystemClock, type Viewer } from '@hunar/kernel';
import { JobsForMeService, MatchingModule, ShortlistKeeper, ShortlistService, TalentMirror } from '@hunar/matching';
import { NotificationsModule } from '@hunar/notifications';
import { ProgramsModule } from '@hunar/programs';
import { QueueModule } from '@hunar/queue';
import { Taxonomy } from '@hunar/skills';
import { TalentListingService, TalentProfileService } from '@hunar/talent';
import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { testConfig } from '../support/test-config';
import { withBenchApp } from './bench-app';
import { fillJobs, fillMarket } from './market-rows';

const MODULES = [
  QueueModule,
  HunarGraphqlModule.forRoot(),
  IdentityModule,
  NotificationsModule,
  ProgramsModule,
  MatchingModule,
];
const ROUNDS = 60;
const RARE = 'haskell';

/** Milliseconds from an edit in one process until the lists of another show it. `[people] [jobs]`. */
export async function run([people = '100000', jobs = '500']: readonly string[]): Promise<void> {
  await withBenchApp(MODULES, async (editing, url) => {
    const client = new Client({ connectionString: url });
    client.on('error', () => undefined);
    await client.connect();
    const skillIds = editing
      .get(Taxonomy, { strict: false })
      .skills.map(({ id }) => id)
      .filter((id) => id !== RARE);
    await fillMarket(client, Number(people), skillIds.slice(0, 600));
    await fillJobs(client, Number(jobs), skillIds.slice(0, 600));
    @Module({ imports: [ConfigModule.forRoot(testConfig(url), new SystemClock()), DatabaseModule, ...MODULES] })
    class OtherProcess {}
    const listing = await NestFactory.createApplicationContext(OtherProcess, { logger: ['error'] });
    try {
      await measure(editing, listing);
    } finally {
      await listing.close();
      await client.end();
    }
  });
}

async function measure(editing: INestApplicationContext, listing: INestApplicationContext): Promise<void> {
  const from = <T>(app: INestApplicationContext, token: abstract new (...args: never[]) => T): T =>
    app.get(token, { strict: false });
  const person = await account(editing, 'freelancer', 'person@example.com');
  await from(editing, TalentListingService).createFor(person.accountId, 'Somebody New', 'person@example.com');
  const founder = await account(editing, null, 'founder@example.com');
  const company = await from(editing, OrganisationService).foundCompany(founder, 'Bench & Sons');
  if (!company.ok) throw new Error('no company');
  const viewer: Viewer = { ...founder, grants: [{ role: 'founder', organisationId: company.value.id }] };
  const draft = (hours: number) => {
    const read = readJobDraft({ title: 'Work', mustHave: [{ skill: RARE }], weeklyHours: hours, timeZone: 'UTC' });
    if (!read.ok) throw new Error(JSON.stringify(read.failures));
    return read.value;
  };
  const posted = await from(editing, JobPostingService).post(viewer, draft(10));
  if (!posted.ok) throw new Error(JSON.stringify(posted.failures));
  const job = posted.value;
  await from(listing, TalentMirror).open();
  from(listing, ShortlistKeeper).start();
  await settled(listing, job.id);
  const profiles = from(editing, TalentProfileService);
  const first = await profiles.mine(person);
  let { version } = first!;
  const edit = async (level: number) => {
    const skills = [{ skillId: RARE, level, years: null, evidenceUrl: null }];
    const edited = await profiles.update(person, version, { skills } as Parameters<typeof profiles.update>[2]);
    if (!edited.ok) throw new Error(JSON.stringify(edited.failures));
    ({ version } = edited.value);
  };
  const times: Record<'committed' | 'live list' | 'saved list' | 'jobs for me', number[]> = {
    committed: [],
    'live list': [],
    'saved list': [],
    'jobs for me': [],
  };
  for (let round = 0; round < ROUNDS; round++) {
    const level = 1 + (round % 5);
    const start = performance.now();
    await edit(level);
    times.committed.push(performance.now() - start);
    for (;;) {
      const { matches } = await from(listing, ShortlistService).shortlist(viewer, job.id, 10);
      if (matches[0]?.card.skills[0]?.level === level) break;
    }
    times['live list'].push(performance.now() - start);
  }
  for (let round = 0; round < ROUNDS; round++) {
    const before = await savedScore(listing, job.id);
    const start = performance.now();
    await edit(1 + (round % 2) * 4);
    for (let waited = 0; (await savedScore(listing, job.id)) === before && waited < 400; waited++) await sleep(5);
    times['saved list'].push(performance.now() - start);
  }
  let jobVersion = job.version;
  for (let round = 0; round < ROUNDS; round++) {
    const hours = 11 + round;
    const start = performance.now();
    const updated = await from(editing, JobPostingService).update(viewer, job.id, jobVersion, draft(hours));
    if (!updated.ok) throw new Error(JSON.stringify(updated.failures));
    jobVersion = updated.value.version;
    for (;;) {
      const { matches } = await from(listing, JobsForMeService).jobsFor(person, 10);
      if (matches.some(({ job: shown }) => shown.id === job.id && shown.weeklyHours === hours)) break;
    }
    times['jobs for me'].push(performance.now() - start);
  }
  const pool = from(listing, TalentMirror).state()!.people;
  console.log(`| from the edit, ${pool} people, ${ROUNDS} edits, ms | p50 | p95 | most |\n| --- | --: | --: | --: |`);
  for (const [name, values] of Object.entries(times)) {
    const sorted = values.toSorted((a, b) => a - b);
    const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!.toFixed(1);
    console.log(`| ${name} | ${at(0.5)} | ${at(0.95)} | ${at(1)} |`);
  }
}

async function account(app: INestApplicationContext, role: Role | null, email: string) {
  const grants = role === null ? [] : [{ role, organisationId: null }];
  const input = { email, password: 'correct horse battery staple', displayName: 'Somebody New', grants };
  const made = await app.get(AccountService, { strict: false }).createVerified(input);
  if (!made.ok) throw new Error(made.failures[0]?.code);
  return { kind: 'account', accountId: made.value.id, grants } as const;
}

/** The best score of the job's saved list. */
async function savedScore(app: INestApplicationContext, jobId: string): Promise<number | null> {
  const sql = 'SELECT scores[1] AS score FROM job_shortlist WHERE job_id = $1';
  const [row] = await app.get(UnitOfWork, { strict: false }).query<{ score: number | null }>(sql, [jobId]);
  return row?.score ?? null;
}

/** Waits until the keeper has saved every list once. */
async function settled(app: INestApplicationContext, jobId: string): Promise<void> {
  const sql = 'SELECT (SELECT count(*) FROM job_posting) = (SELECT count(*) FROM job_shortlist) AS all';
  for (const until = Date.now() + 300_000; Date.now() < until; await sleep(200)) {
    const [row] = await app.get(UnitOfWork, { strict: false }).query<{ all: boolean }>(sql);
    if (row?.all && (await savedScore(app, jobId)) !== undefined) return;
  }
  throw new Error('The saved lists were not made.');
}
