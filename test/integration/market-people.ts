import { Outbox, UnitOfWork } from '@hunar/database';
import { ConsentService } from '@hunar/identity';
import { newId, systemViewer, type Visibility } from '@hunar/kernel';
import type { TalentFacts } from '@hunar/matching';
import type { TestApp } from '../support';

/** Unclaimed people of an import, as the score reads them. */
export interface People {
  readonly facts: readonly TalentFacts[];
  readonly visibility?: Visibility;
  /** null: nobody ever asked. */
  readonly consented?: boolean | null;
}

/** The same facts under ids that the database takes. */
export const withIds = (facts: readonly TalentFacts[]): TalentFacts[] => facts.map((one) => ({ ...one, id: newId() }));

/** Writes people as an import does: rows, consent and the notice to the outbox in one transaction. */
export async function insertPeople(
  app: TestApp,
  { facts, visibility = 'founders', consented = true }: People,
): Promise<void> {
  const unitOfWork = app.get(UnitOfWork);
  const ids = facts.map(({ id }) => id);
  const rows = facts.map(({ rate, ...one }, index) => ({ ...one, ...rate, name: `Person Number${index}`, visibility }));
  await unitOfWork.run(async () => {
    await unitOfWork.query(
      `INSERT INTO talent_profile (id, name, visibility, rate_amount_minor, rate_currency, rate_period, weekly_hours,
         available_from, time_zone, working_hours, languages)
       SELECT r.id, r.name, r.visibility, r."amountMinor", r.currency, r.period, r."weeklyHours", r."availableFrom", r."timeZone",
         r."workingHours", r.languages
         FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, name text, visibility text, "amountMinor" int, currency text, period text,
           "weeklyHours" smallint, "availableFrom" date, "timeZone" text, "workingHours" jsonb, languages jsonb)`,
      [JSON.stringify(rows)],
    );
    await unitOfWork.query(
      `INSERT INTO talent_skill (profile_id, skill_id, level, years, evidence)
       SELECT r.* FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, "skillId" text, level smallint, years real, evidence text)`,
      [JSON.stringify(facts.flatMap(({ id, skills }) => skills.map((skill) => ({ id, ...skill }))))],
    );
    if (consented !== null) {
      const statement = { subjectKind: 'talent', purpose: 'listing', given: consented, basis: 'programme' } as const;
      await app.get(ConsentService).recordMany(systemViewer('test'), statement, ids);
    }
    await app.get(Outbox).changed('talent', ids);
  });
}
