import { Outbox, UnitOfWork } from '@hunar/database';
import { AuditLog } from '@hunar/identity';
import {
  accountIdOf,
  ConflictError,
  failures,
  isId,
  NotFoundError,
  type Result,
  success,
  UnauthenticatedError,
  type Viewer,
} from '@hunar/kernel';
import { Injectable } from '@nestjs/common';
import { editsOf, type ProfileEdit } from './domain/profile-edit';
import type { ProfileFailureCode } from './domain/profile-rules';
import { type ProfileWithSkills, TalentProfileRepository } from './persistence/talent-profile.repository';
import { ProfileKnowledge } from './profile-knowledge';
import { TalentVisibility } from './talent-visibility.service';

/** Profiles for those who may see them, and their editing by the people they belong to. */
@Injectable()
export class TalentProfileService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly profiles: TalentProfileRepository,
    private readonly visibility: TalentVisibility,
    private readonly audit: AuditLog,
    private readonly knowledge: ProfileKnowledge,
  ) {}

  /** The profile, when the viewer may see it. @throws NotFoundError when there is none or it is hidden from the viewer. */
  async get(viewer: Viewer, id: string): Promise<ProfileWithSkills> {
    const profile = isId(id) ? await this.profiles.byId(id) : null;
    if (!profile || !(await this.visibility.visible(viewer, [profile])).has(id)) throw new NotFoundError('profile');
    return profile;
  }

  /** The viewer's own profile; null when the account has none. */
  async mine(viewer: Viewer): Promise<ProfileWithSkills | null> {
    const accountId = accountIdOf(viewer);
    return accountId === null ? null : this.profiles.ofAccount(accountId);
  }

  /**
   * Changes the viewer's own profile. `version` is the one that was read.
   * @throws NotFoundError without a profile; ConflictError when it was changed meanwhile.
   */
  async update(
    viewer: Viewer,
    version: number,
    edit: ProfileEdit,
  ): Promise<Result<ProfileWithSkills, ProfileFailureCode>> {
    const accountId = accountIdOf(viewer);
    if (accountId === null) throw new UnauthenticatedError();
    return this.unitOfWork.run(async () => {
      const profile = await this.profiles.ofAccount(accountId);
      if (!profile) throw new NotFoundError('profile');
      const { problems, columns, skills, fieldSources } = editsOf(edit, profile, this.knowledge);
      if (problems.length > 0) return failures(problems);
      const changes = { ...columns, fieldSources, updatedBy: accountId };
      if (!(await this.profiles.update(profile.id, version, changes))) throw new ConflictError('profile');
      if (skills) await this.profiles.replaceSkills(profile.id, skills);
      await this.audit.write(viewer, 'profile.edited', 'talent', profile.id, { fields: Object.keys(edit) });
      await this.outbox.changed('talent', [profile.id]);
      return success((await this.profiles.byId(profile.id))!);
    });
  }
}
