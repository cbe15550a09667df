import type { Client } from 'pg';

/** Every how many-th person hides, never agreed, or has withdrawn; and every how many-th has a certified enrolment. */
const FATES = { hidden: 50, unasked: 60, withdrawn: 70, certified: 3 } as const;

/**
 * Fills an empty, migrated database with `count` people as imports and edits leave them, by SQL: 4–11 of `skillIds` each (the first
 * far commoner than the last), rates, hours, zones, languages, consents and enrolments. The same rows each time, but for the ids.
 */
export async function fillMarket(client: Client, count: number, skillIds: readonly string[]): Promise<void> {
  await client.query('SELECT setseed(0.42)');
  await client.query("SET synchronous_commit = off; SET work_mem = '256MB'");
  await client.query(
    `INSERT INTO talent_profile (id, name, rate_amount_minor, rate_currency, rate_period, weekly_hours, available_from, time_zone,
                                 working_hours, languages, visibility)
     SELECT uuidv7(), 'Somebody New', CASE WHEN random() < 0.8 THEN 500 + (random() * 40)::int * 100 END, 'USD', 'hour',
            CASE WHEN random() < 0.8 THEN (ARRAY[10, 20, 30, 40])[1 + (random() * 3)::int] END,
            CASE WHEN random() < 0.3 THEN date '2026-12-01' + (random() * 60)::int END,
            (ARRAY['Asia/Karachi', 'Asia/Karachi', 'Asia/Karachi', 'Asia/Dubai', 'Europe/London', 'Asia/Kolkata'])[1 + (random() * 5)::int],
            CASE WHEN random() < 0.5 THEN
              (SELECT jsonb_agg(jsonb_build_object('weekday', d, 'start', (8 + n % 10) || ':00', 'end', (16 + n % 7) || ':00'))
                 FROM generate_series(1, 5) d WHERE n > 0)
            ELSE '[]' END,
            CASE WHEN random() < 0.7 THEN
              jsonb_build_array(jsonb_build_object('language', 'en', 'level', (ARRAY['A2', 'B1', 'B2', 'C1'])[1 + (random() * 3)::int]))
            ELSE '[]' END,
            CASE WHEN n % ${FATES.hidden} = 0 THEN 'hidden' ELSE 'founders' END
       FROM generate_series(1, $1::int) n`,
    [count],
  );
  await client.query(
    `INSERT INTO talent_skill (profile_id, skill_id, level, years, evidence)
     SELECT p.id, ($1::text[])[1 + floor(random() ^ 3 * $2::int)::int],
            CASE WHEN random() < 0.6 THEN 1 + (random() * 4)::int END,
            CASE WHEN random() < 0.4 THEN round((random() * 8)::numeric, 1) END,
            (ARRAY['claimed', 'evidenced', 'credentialed'])[1 + (random() * 2)::int]
       FROM talent_profile p, generate_series(1, 4 + ascii(right(p.id::text, 1)) % 8)
         ON CONFLICT DO NOTHING`,
    [skillIds, skillIds.length],
  );
  await client.query(
    `WITH numbered AS (SELECT id, row_number() OVER (ORDER BY id) AS n FROM talent_profile)
     INSERT INTO consent (subject_kind, subject_id, purpose, text_version, given, basis, at, by_what)
     SELECT 'talent', id, 'listing', '1', turn = 1, 'programme', now(), 'bench'
       FROM numbered, generate_series(1, 2) turn
      WHERE n % ${FATES.unasked} <> 0 AND (turn = 1 OR n % ${FATES.withdrawn} = 0) ORDER BY turn`,
  );
  await enrol(client);
  await client.query('ANALYZE');
}

async function enrol(client: Client): Promise<void> {
  await client.query(
    `WITH organisation AS (
       INSERT INTO organisation (id, kind, slug, name) VALUES (uuidv7(), 'sponsor', 'bench', 'Bench') RETURNING id
     ), program AS (
       INSERT INTO program (id, organisation_id, slug, name, tracks)
       SELECT uuidv7(), id, 'bench', 'Bench', '{web,generative_ai}' FROM organisation RETURNING id, organisation_id
     ), cohort AS (
       INSERT INTO cohort (id, organisation_id, program_id, slug, name)
       SELECT uuidv7(), organisation_id, id, 'bench', 'Bench' FROM program RETURNING id, organisation_id, program_id
     ), numbered AS (SELECT id, row_number() OVER (ORDER BY id) AS n FROM talent_profile)
     INSERT INTO enrolment (id, organisation_id, program_id, cohort_id, profile_id, recorded_name, status, record_hash, brought)
     SELECT uuidv7(), c.organisation_id, c.program_id, c.id, p.id, 'Somebody New',
            CASE WHEN p.n % ${FATES.certified} = 0 THEN 'certified' ELSE 'completed' END, '', true
       FROM cohort c, numbered p`,
  );
}

/** `count` open jobs of one company, each with 3–5 must-haves, 2–3 nice-to-haves and terms, by SQL. */
export async function fillJobs(client: Client, count: number, skillIds: readonly string[]): Promise<void> {
  await client.query('SELECT setseed(0.24)');
  await client.query(
    `WITH company AS (
       INSERT INTO organisation (id, kind, slug, name) VALUES (uuidv7(), 'company', 'bench-jobs', 'Bench') RETURNING id
     )
     INSERT INTO job_posting (id, organisation_id, title, rate_max_minor, rate_currency, rate_period, weekly_hours, overlap_hours,
                              time_zone, starts_on, engagement, language, language_level)
     SELECT uuidv7(), c.id, 'Work', 1200 + (random() * 30)::int * 100, 'USD', 'hour', (ARRAY[20, 30, 40])[1 + (random() * 2)::int],
            2 + (random() * 3)::int,
            (ARRAY['America/Los_Angeles', 'America/New_York', 'Europe/London', 'Asia/Dubai'])[1 + (random() * 3)::int],
            date '2026-12-01' + (random() * 60)::int, 'hourly', 'en', (ARRAY['B1', 'B2'])[1 + (random())::int]
       FROM company c, generate_series(1, $1::int)`,
    [count],
  );
  await client.query(
    `INSERT INTO job_skill (job_id, skill_id, importance, min_level, position)
     SELECT j.id, ($1::text[])[1 + floor(random() ^ 3 * $2::int)::int],
            CASE WHEN n <= 3 + ascii(right(j.id::text, 1)) % 3 THEN 'must' ELSE 'nice' END,
            CASE WHEN random() < 0.4 THEN 3 + (random())::int END, n
       FROM job_posting j, generate_series(1, 6 + ascii(right(j.id::text, 2)) % 3) n
         ON CONFLICT DO NOTHING`,
    [skillIds, skillIds.length],
  );
  await client.query('ANALYZE');
}
