import { BulkCopy, UnitOfWork } from '@hunar/database';
import { Injectable } from '@nestjs/common';
import type { ImportedTalent } from '../domain/imported-talent';
import type { ImportableProfile, ImportPatch } from '../domain/merge-import';
import type { FieldSources } from '../domain/profile';

export interface NewTalent {
  readonly id: string;
  readonly imported: ImportedTalent;
  readonly fieldSources: FieldSources;
  readonly cnic: CnicFingerprint | null;
  readonly demo: boolean;
}
export interface ChangedTalent {
  readonly id: string;
  readonly patch: ImportPatch;
  readonly fieldSources: FieldSources;
}
/** What is kept of a CNIC. */
export interface CnicFingerprint {
  readonly hmac: Buffer;
  readonly keyVersion: number;
  readonly lastFour: string;
}

/** The set-based reads and writes of an import: a handful of statements for thousands of people. */
@Injectable()
export class TalentImportRepository {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly bulkCopy: BulkCopy,
  ) {}

  /** Imports write one at a time, so that two files with the same new person cannot both make a profile. */
  async lockImports(): Promise<void> {
    await this.unitOfWork.query(`SELECT pg_advisory_xact_lock(hashtext('hunar.talent-import'))`);
  }

  async profileIdsByEmail(emails: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.unitOfWork.query<{ email: string; id: string }>(
      `SELECT lower(email::text) AS email, profile_id AS id FROM talent_contact WHERE email = ANY($1::citext[])`,
      [emails],
    );
    return new Map(rows.map((row) => [row.email, row.id]));
  }

  async importable(ids: readonly string[]): Promise<Map<string, ImportableProfile>> {
    if (ids.length === 0) return new Map();
    const rows = await this.unitOfWork.query<ImportableProfile & { id: string }>(
      `SELECT p.id, p.name, p.city, p.country, p.time_zone AS "timeZone", p.weekly_hours AS "weeklyHours",
              p.languages, p.links, p.field_sources AS "fieldSources", c.phone,
              CASE WHEN p.rate_amount_minor IS NOT NULL THEN jsonb_build_object('amountMinor', p.rate_amount_minor,
                'currency', p.rate_currency, 'period', p.rate_period) END AS rate,
              ARRAY(SELECT skill_id FROM talent_skill s WHERE s.profile_id = p.id) AS "skillIds"
         FROM talent_profile p LEFT JOIN talent_contact c ON c.profile_id = p.id
        WHERE p.id = ANY($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  async insert(people: readonly NewTalent[], now: Date): Promise<void> {
    if (people.length === 0) return;
    await this.bulkCopy.into(
      'talent_profile',
      [
        'id',
        'name',
        'city',
        'country',
        'rate_amount_minor',
        'rate_currency',
        'rate_period',
        'weekly_hours',
        'time_zone',
        'languages',
        'links',
        'field_sources',
        'demo',
        'created_at',
        'updated_at',
      ],
      people.map(({ id, imported: { name, city, country, rate, ...rest }, fieldSources, demo }) => [
        id,
        name,
        city,
        country,
        rate?.amountMinor ?? null,
        rate?.currency ?? null,
        rate?.period ?? null,
        rest.weeklyHours,
        rest.timeZone,
        rest.languages,
        rest.links,
        fieldSources,
        demo,
        now,
        now,
      ]),
    );
    await this.bulkCopy.into(
      'talent_contact',
      ['profile_id', 'email', 'phone', 'cnic_hmac', 'cnic_key_version', 'cnic_last_four'],
      people.map(({ id, imported, cnic }) => [
        id,
        imported.email,
        imported.phone,
        cnic?.hmac ?? null,
        cnic?.keyVersion ?? null,
        cnic?.lastFour ?? null,
      ]),
    );
    await this.bulkCopy.into(
      'protected_attributes',
      ['profile_id', 'gender', 'date_of_birth', 'father_name'],
      people
        .filter(({ imported }) => imported.gender ?? imported.dateOfBirth ?? imported.fatherName)
        .map(({ id, imported }) => [id, imported.gender, imported.dateOfBirth, imported.fatherName]),
    );
    await this.bulkCopy.into('talent_skill', ['profile_id', 'skill_id'], skillRows(people));
  }

  async update(people: readonly ChangedTalent[], now: Date): Promise<void> {
    if (people.length === 0) return;
    const changes = people.map(({ id, patch, fieldSources }) => ({ id, ...patch, fieldSources }));
    await this.unitOfWork.query(
      `UPDATE talent_profile p SET
         name = CASE WHEN c ? 'name' THEN c->>'name' ELSE p.name END,
         city = CASE WHEN c ? 'city' THEN c->>'city' ELSE p.city END,
         country = CASE WHEN c ? 'country' THEN c->>'country' ELSE p.country END,
         time_zone = CASE WHEN c ? 'timeZone' THEN c->>'timeZone' ELSE p.time_zone END,
         weekly_hours = CASE WHEN c ? 'weeklyHours' THEN (c->>'weeklyHours')::smallint ELSE p.weekly_hours END,
         rate_amount_minor = CASE WHEN c ? 'rate' THEN (c->'rate'->>'amountMinor')::int ELSE p.rate_amount_minor END,
         rate_currency = CASE WHEN c ? 'rate' THEN c->'rate'->>'currency' ELSE p.rate_currency END,
         rate_period = CASE WHEN c ? 'rate' THEN c->'rate'->>'period' ELSE p.rate_period END,
         languages = coalesce(c->'languages', p.languages),
         links = coalesce(c->'links', p.links),
         field_sources = c->'fieldSources', updated_at = $2, updated_by = NULL, version = p.version + 1
       FROM jsonb_array_elements($1::jsonb) AS c WHERE p.id = (c->>'id')::uuid`,
      [JSON.stringify(changes), now],
    );
    await this.unitOfWork.query(
      `UPDATE talent_contact t SET phone = c->>'phone'
         FROM jsonb_array_elements($1::jsonb) AS c WHERE t.profile_id = (c->>'id')::uuid AND c ? 'phone'`,
      [JSON.stringify(changes)],
    );
    const reskilled = people.filter(({ patch }) => patch.skills);
    await this.replaceSkills(reskilled.map(({ id, patch }) => ({ id, skillIds: patch.skills ?? [] })));
  }

  /** Gives waiting profiles their address. */
  async setEmails(emails: ReadonlyMap<string, string>): Promise<void> {
    if (emails.size === 0) return;
    await this.unitOfWork.query(
      `UPDATE talent_contact t SET email = v.email FROM unnest($1::uuid[], $2::citext[]) AS v(id, email) WHERE t.profile_id = v.id`,
      [[...emails.keys()], [...emails.values()]],
    );
  }

  async fillProtected(people: readonly { readonly id: string; readonly imported: ImportedTalent }[]): Promise<void> {
    const told = people.filter(({ imported: of }) => of.gender ?? of.dateOfBirth ?? of.fatherName);
    if (told.length === 0) return;
    await this.unitOfWork.query(
      `INSERT INTO protected_attributes AS a (profile_id, gender, date_of_birth, father_name)
       SELECT DISTINCT ON (id) * FROM unnest($1::uuid[], $2::text[], $3::date[], $4::text[]) AS v(id, gender, born, father)
       ON CONFLICT (profile_id) DO UPDATE SET gender = coalesce(a.gender, excluded.gender),
              date_of_birth = coalesce(a.date_of_birth, excluded.date_of_birth),
              father_name = coalesce(a.father_name, excluded.father_name)
        WHERE (a.gender IS NULL AND excluded.gender IS NOT NULL)
           OR (a.date_of_birth IS NULL AND excluded.date_of_birth IS NOT NULL)
           OR (a.father_name IS NULL AND excluded.father_name IS NOT NULL)`,
      [
        told.map(({ id }) => id),
        told.map(({ imported }) => imported.gender),
        told.map(({ imported }) => imported.dateOfBirth),
        told.map(({ imported }) => imported.fatherName),
      ],
    );
  }

  async fillCnic(people: readonly { readonly id: string; readonly cnic: CnicFingerprint }[]): Promise<void> {
    if (people.length === 0) return;
    await this.unitOfWork.query(
      `UPDATE talent_contact t SET cnic_hmac = v.hmac, cnic_key_version = v.version, cnic_last_four = v.four
         FROM unnest($1::uuid[], $2::bytea[], $3::smallint[], $4::text[]) AS v(id, hmac, version, four)
        WHERE t.profile_id = v.id AND t.cnic_hmac IS NULL`,
      [
        people.map(({ id }) => id),
        people.map(({ cnic }) => cnic.hmac),
        people.map(({ cnic }) => cnic.keyVersion),
        people.map(({ cnic }) => cnic.lastFour),
      ],
    );
  }

  async remove(ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.unitOfWork.query('DELETE FROM talent_profile WHERE id = ANY($1::uuid[])', [ids]);
  }

  /** Skills that stay keep their level and evidence. */
  private async replaceSkills(people: readonly { id: string; skillIds: readonly string[] }[]): Promise<void> {
    if (people.length === 0) return;
    const profileIds = people.flatMap(({ id, skillIds }) => skillIds.map(() => id));
    const skillIds = people.flatMap((person) => person.skillIds);
    await this.unitOfWork.query(
      `DELETE FROM talent_skill s WHERE s.profile_id = ANY($1::uuid[]) AND NOT EXISTS
         (SELECT 1 FROM unnest($2::uuid[], $3::text[]) AS v(p, k) WHERE v.p = s.profile_id AND v.k = s.skill_id)`,
      [people.map(({ id }) => id), profileIds, skillIds],
    );
    await this.unitOfWork.query(
      `INSERT INTO talent_skill (profile_id, skill_id) SELECT * FROM unnest($1::uuid[], $2::text[]) ON CONFLICT DO NOTHING`,
      [profileIds, skillIds],
    );
  }
}

function* skillRows(people: readonly NewTalent[]): Generator<[string, string]> {
  for (const { id, imported } of people) for (const skillId of new Set(imported.skillIds)) yield [id, skillId];
}
