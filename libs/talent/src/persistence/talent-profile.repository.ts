import { UnitOfWork } from '@hunar/database';
import { Injectable } from '@nestjs/common';
import type { Repository } from 'typeorm';
import type { ProfileSkill } from '../domain/profile';
import { TalentContact } from './talent-contact.entity';
import { TalentProfile } from './talent-profile.entity';

/** A profile with its skills, the strongest first. */
export type ProfileWithSkills = TalentProfile & { readonly skills: readonly ProfileSkill[] };

@Injectable()
export class TalentProfileRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async byIds(ids: readonly string[]): Promise<Map<string, ProfileWithSkills>> {
    if (ids.length === 0) return new Map();
    // One after the other: inside a transaction there is one connection.
    const profiles = await this.profiles.createQueryBuilder('p').where('p.id = ANY(:ids)', { ids }).getMany();
    const skills = await this.skillsOf(ids);
    return new Map(profiles.map((p) => [p.id, Object.assign(p, { skills: skills.get(p.id) ?? [] })]));
  }

  async byId(id: string): Promise<ProfileWithSkills | null> {
    return (await this.byIds([id])).get(id) ?? null;
  }

  async ofAccount(accountId: string): Promise<ProfileWithSkills | null> {
    const owned = await this.profiles.findOne({ where: { accountId }, select: { id: true } });
    return owned && this.byId(owned.id);
  }

  /** The accounts of these profiles, by profile; one that nobody claimed is absent. */
  async accountIdsOf(ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.unitOfWork.query<{ id: string; accountId: string }>(
      'SELECT id, account_id AS "accountId" FROM talent_profile WHERE id = ANY($1::uuid[]) AND account_id IS NOT NULL',
      [ids],
    );
    return new Map(rows.map(({ id, accountId }) => [id, accountId]));
  }

  /** Ids of profiles in order of id, after `after`: for streaming all of them. */
  async idsAfter(after: string | null, limit: number): Promise<string[]> {
    const rows = await this.unitOfWork.query<{ id: string }>(
      'SELECT id FROM talent_profile WHERE $1::uuid IS NULL OR id > $1 ORDER BY id LIMIT $2',
      [after, limit],
    );
    return rows.map(({ id }) => id);
  }

  async insert(profile: Partial<TalentProfile>): Promise<void> {
    await this.profiles.insert(profile);
  }

  async remove(id: string): Promise<void> {
    await this.profiles.delete({ id });
  }

  /** Holds the row until the transaction ends, whoever else wants to change it; null when there is none. */
  async lock(id: string): Promise<{ accountId: string | null } | null> {
    const [row] = await this.unitOfWork.query<{ accountId: string | null }>(
      'SELECT account_id AS "accountId" FROM talent_profile WHERE id = $1 FOR UPDATE',
      [id],
    );
    return row ?? null;
  }

  /** Writes `changes` if the row is still at `version`; false when somebody else was faster. */
  async update(id: string, version: number, changes: Partial<TalentProfile>): Promise<boolean> {
    const result = await this.profiles.update({ id, version }, changes);
    return result.affected === 1;
  }

  async replaceSkills(profileId: string, skills: readonly ProfileSkill[]): Promise<void> {
    await this.unitOfWork.query('DELETE FROM talent_skill WHERE profile_id = $1', [profileId]);
    await this.unitOfWork.query(
      `INSERT INTO talent_skill (profile_id, skill_id, level, years, evidence, evidence_url)
       SELECT $1, s.* FROM jsonb_to_recordset($2::jsonb)
         AS s("skillId" text, level smallint, years real, evidence text, "evidenceUrl" text)`,
      [profileId, JSON.stringify(skills)],
    );
  }

  async contacts(ids: readonly string[]): Promise<Map<string, TalentContact>> {
    if (ids.length === 0) return new Map();
    const contacts = this.unitOfWork.manager.getRepository(TalentContact);
    const rows = await contacts.createQueryBuilder('c').where('c.profileId = ANY(:ids)', { ids }).getMany();
    return new Map(rows.map((row) => [row.profileId, row]));
  }

  async insertContact(profileId: string, email: string | null): Promise<void> {
    await this.unitOfWork.query(
      `INSERT INTO talent_contact (profile_id, email) SELECT $1, $2
        WHERE NOT EXISTS (SELECT 1 FROM talent_contact WHERE email = $2) ON CONFLICT DO NOTHING`,
      [profileId, email],
    );
  }

  private async skillsOf(ids: readonly string[]): Promise<Map<string, ProfileSkill[]>> {
    const rows = await this.unitOfWork.query<ProfileSkill & { profileId: string }>(
      `SELECT profile_id AS "profileId", skill_id AS "skillId", level, years, evidence, evidence_url AS "evidenceUrl"
         FROM talent_skill WHERE profile_id = ANY($1::uuid[])
        ORDER BY level DESC NULLS LAST, years DESC NULLS LAST, skill_id`,
      [ids],
    );
    const byProfile = new Map<string, ProfileSkill[]>();
    for (const { profileId, ...skill } of rows) {
      const list = byProfile.get(profileId);
      if (list) list.push(skill);
      else byProfile.set(profileId, [skill]);
    }
    return byProfile;
  }

  private get profiles(): Repository<TalentProfile> {
    return this.unitOfWork.manager.getRepository(TalentProfile);
  }
}
