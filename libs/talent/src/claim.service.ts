import { Outbox, UnitOfWork } from '@hunar/database';
import { AccountService, hashToken } from '@hunar/identity';
import { accountIdOf, Clock, failure, failures, type Result, success, type Viewer } from '@hunar/kernel';
import { Injectable } from '@nestjs/common';
import type { ClaimLink } from './persistence/claim-link.entity';
import { ClaimLinkRepository } from './persistence/claim-link.repository';
import { ProfileOwnership } from './profile-ownership.service';

export interface ClaimPreview {
  readonly name: string;
  readonly programName: string;
  /** Must the person choose a password, because the address has no account yet? */
  readonly accountNeeded: boolean;
  readonly expiresAt: Date;
}

/** Lets the person behind an imported profile take it over. The link went to the imported address: holding it is the proof. */
@Injectable()
export class ClaimService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly links: ClaimLinkRepository,
    private readonly accounts: AccountService,
    private readonly ownership: ProfileOwnership,
    private readonly outbox: Outbox,
  ) {}

  /** What a link leads to; null when it is spent, expired or unknown. */
  async preview(viewer: Viewer, token: string): Promise<ClaimPreview | null> {
    const link = await this.links.usable(hashToken(token), this.clock.now());
    if (!link || (await this.ownership.isClaimed(link.profileId))) return null;
    const accountNeeded = viewer.kind !== 'account' && (await this.accounts.idOfEmail(link.email)) === null;
    const name = await this.ownership.nameOf(link.profileId);
    return { name, programName: link.programName, accountNeeded, expiresAt: link.expiresAt };
  }

  /**
   * Spends a link: the profile then belongs to the signed-in account, or to a new one with `password`. Answers the account's
   * id. CLAIM_LINK_SPENT, CLAIM_NEEDS_SIGN_IN, or what is wrong with the password.
   */
  async redeem(viewer: Viewer, token: string, password: string | null): Promise<Result<string>> {
    return this.unitOfWork.run(async () => {
      const link = await this.links.usable(hashToken(token), this.clock.now(), true);
      if (!link || !(await this.ownership.isFree(link.profileId))) return failure('CLAIM_LINK_SPENT', ['token']);
      const account = await this.accountFor(viewer, link, password);
      if (!account.ok) return account;
      await this.ownership.transfer(link.profileId, account.value);
      await this.links.spend(link.profileId, this.clock.now());
      await this.outbox.changed('talent', [link.profileId]);
      return account;
    });
  }

  private async accountFor(viewer: Viewer, link: ClaimLink, password: string | null): Promise<Result<string>> {
    const signedIn = accountIdOf(viewer);
    if (signedIn !== null) return success(signedIn);
    if ((await this.accounts.idOfEmail(link.email)) !== null) return failure('CLAIM_NEEDS_SIGN_IN', ['token']);
    const displayName = await this.ownership.nameOf(link.profileId);
    const opened = await this.accounts.createVerified({ email: link.email, password: password ?? '', displayName });
    return opened.ok ? success(opened.value.id) : failures(opened.failures);
  }
}
