import { Crowd, type Person } from './people';
import { COHORTS, ORGANISATION_ID, PROGRAMS } from './programs';

/** Runs SQL: a client's `query`, or a unit of work's. */
export type Query = (sql: string, parameters: unknown[]) => Promise<unknown>;

/** The sponsor, its programmes and their cohorts, where they are not there yet. */
export async function insertPrograms(query: Query): Promise<void> {
  await query(
    `INSERT INTO organisation (id, kind, slug, name) VALUES ($1, 'sponsor', 'bench', 'Bench')
     ON CONFLICT DO NOTHING`,
    [ORGANISATION_ID],
  );
  await query(
    `INSERT INTO program (id, organisation_id, slug, name)
     SELECT id, $1, slug, name FROM jsonb_to_recordset($2::jsonb) AS p(id uuid, slug text, name text)
     ON CONFLICT DO NOTHING`,
    [ORGANISATION_ID, JSON.stringify(PROGRAMS)],
  );
  await query(
    `INSERT INTO cohort (id, organisation_id, program_id, slug, name)
     SELECT id, $1, "programId", slug, name
       FROM jsonb_to_recordset($2::jsonb) AS c(id uuid, "programId" uuid, slug text, name text)
     ON CONFLICT DO NOTHING`,
    [ORGANISATION_ID, JSON.stringify(COHORTS)],
  );
}

/** People as the rows of which the talent index makes the documents that `crowdDocuments` gives; but for the outbox. */
export async function insertPeople(query: Query, people: readonly Person[]): Promise<void> {
  const profiles = JSON.stringify(people.map(({ profile }) => profile));
  await query(
    `INSERT INTO account (id, email, display_name, password_hash, email_verified_at)
     SELECT "accountId", "accountId" || '@example.com', name, '', now()
       FROM jsonb_to_recordset($1::jsonb) AS p("accountId" uuid, name text) WHERE "accountId" IS NOT NULL ON CONFLICT DO NOTHING`,
    [profiles],
  );
  await query(
    `INSERT INTO talent_profile (id, account_id, name, headline, about, city, country, rate_amount_minor, rate_currency, rate_period,
                                 weekly_hours, available_from, time_zone, working_hours, languages, visibility, updated_at)
     SELECT id, "accountId", name, headline, about, city, country, "rateAmountMinor", "rateCurrency", "ratePeriod",
            "weeklyHours", "availableFrom", "timeZone", "workingHours", languages, visibility, "updatedAt"
       FROM jsonb_to_recordset($1::jsonb)
         AS p(id uuid, "accountId" uuid, name text, headline text, about text, city text, country text, "rateAmountMinor" int,
              "rateCurrency" text, "ratePeriod" text, "weeklyHours" smallint, "availableFrom" date, "timeZone" text,
              "workingHours" jsonb, languages jsonb, visibility text, "updatedAt" timestamptz)`,
    [profiles],
  );
  await query(
    `INSERT INTO talent_skill (profile_id, skill_id, level, years, evidence)
     SELECT p.id, s.* FROM jsonb_to_recordset($1::jsonb) AS p(id uuid, skills jsonb),
            jsonb_to_recordset(p.skills) AS s("skillId" text, level smallint, years real, evidence text)`,
    [profiles],
  );
  await query(
    `INSERT INTO consent (subject_kind, subject_id, purpose, text_version, given, basis, at, by_what)
     SELECT 'talent', id, 'listing', '1', true, 'programme', now(), 'bench' FROM unnest($1::uuid[]) id`,
    [people.map(({ profile }) => profile.id)],
  );
  await insertEnrolments(query, people);
}

async function insertEnrolments(query: Query, people: readonly Person[]): Promise<void> {
  const enrolments = people.flatMap(({ index, profile, contribution }) =>
    contribution.cohorts.map((cohort) => ({
      id: Crowd.idOf(index),
      profileId: profile.id,
      name: profile.name,
      cohortId: cohort.id,
      status: contribution.certified ? 'certified' : 'completed',
    })),
  );
  await query(
    `INSERT INTO enrolment (id, organisation_id, program_id, cohort_id, profile_id, recorded_name, status, record_hash, brought)
     SELECT e.id, c.organisation_id, c.program_id, c.id, "profileId", e.name, status, '', true
       FROM jsonb_to_recordset($1::jsonb) AS e(id uuid, "profileId" uuid, name text, "cohortId" uuid, status text)
       JOIN cohort c ON c.id = e."cohortId"`,
    [JSON.stringify(enrolments)],
  );
}
