import { Outbox, UnitOfWork } from '@hunar/database';
import { ConsentService } from '@hunar/identity';
import { money, newId, systemViewer, type Visibility } from '@hunar/kernel';
import type { TalentFacts } from '@hunar/matching';
import fc from 'fast-check';
import type { TestApp } from '../support';

/** Unclaimed people of an import, as the score reads them. */
export interface People {
  readonly facts: readonly TalentFacts[];
  readonly visibility?: Visibility;
  /** null: nobody ever asked. */
  readonly consented?: boolean | null;
}

type Held = TalentFacts['skills'][number];

export const held = (skillId: string, changes: Partial<Held> = {}): Held => ({
  skillId,
  level: null,
  years: null,
  evidence: 'claimed',
  ...changes,
});

/** Somebody of whom nothing is known but these skills. */
export const somebody = (...skills: Held[]): TalentFacts => ({
  id: newId(),
  skills,
  rate: null,
  weeklyHours: null,
  availableFrom: null,
  timeZone: null,
  workingHours: [],
  languages: [],
});

/** `size` people with up to eight of `skillIds` each, the first ones far commoner than the last; the same for the same seed. */
export function crowd(size: number, skillIds: readonly string[], seed: number): TalentFacts[] {
  const skill = fc.tuple(
    fc
      .double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
      .map((x) => skillIds[Math.floor(x ** 2 * skillIds.length)]!),
    fc.record({
      level: fc.option(fc.constantFrom(1, 2, 3, 4, 5)),
      years: fc.option(fc.constantFrom(0.5, 1, 3, 8)),
      evidence: fc.constantFrom('claimed', 'evidenced', 'credentialed'),
    }),
  );
  const start = fc.constantFrom('08', '12', '16', '20');
  const day = (from: string) => ({
    start: `${from}:00`,
    end: `${String((Number(from) + 8) % 24).padStart(2, '0')}:30`,
  });
  const person = fc.record({
    skills: fc.array(skill, { minLength: 1, maxLength: 8 }),
    rate: fc.option(fc.integer({ min: 5, max: 45 })),
    weeklyHours: fc.option(fc.constantFrom(10, 20, 40)),
    availableFrom: fc.option(fc.constantFrom('2026-11-01', '2026-12-15', '2027-02-01')),
    timeZone: fc.option(fc.constantFrom('Asia/Karachi', 'Asia/Dubai', 'Europe/London')),
    workingHours: fc
      .option(start)
      .map((from) => (from === null ? [] : [1, 2, 3, 4, 5].map((weekday) => ({ weekday, ...day(from) })))),
    languages: fc
      .option(fc.constantFrom('A2', 'B1', 'C1'))
      .map((level) => (level === null ? [] : [{ language: 'en', level }])),
  });
  return fc.sample(person, { numRuns: size, seed }).map(({ skills, rate, ...facts }) => ({
    ...facts,
    id: newId(),
    skills: [...new Map(skills)].map(([skillId, known]) => held(skillId, known as Partial<Held>)),
    rate: rate === null ? null : money(rate, 'USD', 'hour'),
  })) as TalentFacts[];
}

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

/** Takes the consent of people back, who are listed no more. */
export async function withdrawPeople(app: TestApp, ids: readonly string[]): Promise<void> {
  const statement = { subjectKind: 'talent', purpose: 'listing', given: false, basis: 'programme' } as const;
  await app.get(UnitOfWork).run(async () => {
    await app.get(ConsentService).recordMany(systemViewer('test'), statement, ids);
    await app.get(Outbox).changed('talent', ids);
  });
}
