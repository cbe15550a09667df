import { AppConfig } from '@hunar/config';
import { Outbox } from '@hunar/database';
import { Clock, newId } from '@hunar/kernel';
import { Injectable } from '@nestjs/common';
import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import { filledFields, mergeImport, sourcesOf } from './domain/merge-import';
import type { ImportedTalent } from './domain/imported-talent';
import {
  type ChangedTalent,
  type CnicFingerprint,
  type NewTalent,
  TalentImportRepository,
} from './persistence/talent-import.repository';

/**
 * One person of a file. `knownProfileId`: the profile that the programme knows by the roll number, where that decides: in a
 * file without addresses, or while that profile waits for one.
 */
export interface TalentToImport {
  readonly imported: ImportedTalent;
  readonly knownProfileId: string | null;
}

/** What became of a person: which profile, and whether the import wrote to it. */
export interface ImportedProfile {
  readonly profileId: string;
  readonly outcome: 'created' | 'changed' | 'unchanged';
  /** A profile that waited for an address and was joined into `profileId`; its enrolments must follow. */
  readonly joinedProfileId: string | null;
}

/** Turns a programme's word about people into profiles, thousands in one go. Belongs inside the caller's transaction. */
@Injectable()
export class TalentImportService {
  /** Made once: from bytes it would be made anew for every person. */
  private readonly cnicKey: KeyObject;

  constructor(
    private readonly config: AppConfig,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly repository: TalentImportRepository,
  ) {
    this.cnicKey = createSecretKey(config.cnicKey);
  }

  /**
   * Waits until no other import writes, and keeps others waiting until the transaction ends. Call it before the first look at
   * what `upsert` decides by: what was read earlier is out of date when another import has written the same people meanwhile.
   */
  async oneAtATime(): Promise<void> {
    await this.repository.lockImports();
  }

  /**
   * Makes or fills the profiles of `people`, which have distinct e-mails; the answer is in their order. The e-mail decides
   * whose profile it is; a profile known by roll number alone gets the address, or is joined to the one that has it.
   * Joined profiles are left for the caller to remove by `removeJoined`, once nothing points at them.
   */
  async upsert(programId: string, people: readonly TalentToImport[], demo = false): Promise<ImportedProfile[]> {
    await this.oneAtATime();
    const emails = people.flatMap(({ imported }) => imported.email ?? []);
    const byEmail = await this.repository.profileIdsByEmail(emails);
    const found = people.map(({ imported, knownProfileId }) => {
      const owner = imported.email === null ? undefined : byEmail.get(imported.email);
      const joined = owner !== undefined && knownProfileId !== owner ? knownProfileId : null;
      return { profileId: owner ?? knownProfileId, joined };
    });
    const stored = await this.repository.importable(found.flatMap(({ profileId }) => profileId ?? []));
    const created: NewTalent[] = [];
    const changed: ChangedTalent[] = [];
    const addressed = new Map<string, string>();
    const results = people.map(({ imported }, index): ImportedProfile => {
      const { profileId, joined } = found[index]!;
      const before = profileId === null ? undefined : stored.get(profileId);
      if (profileId === null || before === undefined) {
        const made = this.newTalent(imported, programId, demo);
        created.push(made);
        return { profileId: made.id, outcome: 'created', joinedProfileId: null };
      }
      const waits = imported.email !== null && !byEmail.has(imported.email);
      if (waits) addressed.set(profileId, imported.email!);
      const patch = mergeImport(before, imported, programId);
      const fields = Object.keys(patch);
      if (fields.length > 0) {
        const fieldSources = { ...before.fieldSources, ...sourcesOf(fields, programId) };
        changed.push({ id: profileId, patch, fieldSources });
      }
      const outcome = fields.length > 0 || waits ? 'changed' : 'unchanged';
      return { profileId, outcome, joinedProfileId: joined };
    });
    await this.write(created, changed, addressed);
    await this.fillApart(people, results);
    return results;
  }

  /** Removes profiles that were joined into others. */
  async removeJoined(ids: readonly string[]): Promise<void> {
    await this.repository.remove(ids);
    await this.outbox.changed('talent', ids);
  }

  /** What is kept apart from profiles that were there: filled where it is empty, never overwritten. */
  private async fillApart(people: readonly TalentToImport[], results: readonly ImportedProfile[]): Promise<void> {
    const known = people.flatMap(({ imported }, index) => {
      const { profileId, outcome } = results[index]!;
      return outcome === 'created' ? [] : [{ id: profileId, imported }];
    });
    await this.repository.fillProtected(known);
    await this.repository.fillCnic(
      known.flatMap(({ id, imported: { cnic } }) => (cnic ? [{ id, cnic: this.fingerprint(cnic) }] : [])),
    );
  }

  private async write(
    created: readonly NewTalent[],
    changed: readonly ChangedTalent[],
    addressed: ReadonlyMap<string, string>,
  ): Promise<void> {
    const now = this.clock.now();
    await this.repository.insert(created, now);
    await this.repository.update(changed, now);
    await this.repository.setEmails(addressed);
    await this.outbox.changed(
      'talent',
      [...created, ...changed].map(({ id }) => id),
    );
  }

  private newTalent(imported: ImportedTalent, programId: string, demo: boolean): NewTalent {
    const fieldSources = sourcesOf(filledFields(imported), programId);
    return { id: newId(), imported, fieldSources, cnic: imported.cnic ? this.fingerprint(imported.cnic) : null, demo };
  }

  private fingerprint(cnic: string): CnicFingerprint {
    const hmac = createHmac('sha256', this.cnicKey).update(cnic).digest();
    return { hmac, keyVersion: this.config.cnicKeyVersion, lastFour: cnic.slice(-4) };
  }
}
