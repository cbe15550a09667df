import { AccountService, DemoPersonas, GrantService } from '@hunar/identity';
import type { Grant, Role, Viewer } from '@hunar/kernel';
import { Injectable } from '@nestjs/common';
import { systemViewer } from '@hunar/kernel';

/** For all demo accounts; it opens nothing that is not invented. */
export const DEMO_PASSWORD = 'mango-season-2026';

/** Accounts of the demo data, made once. */
@Injectable()
export class DemoAccounts {
  constructor(
    private readonly accounts: AccountService,
    private readonly grants: GrantService,
    private readonly personas: DemoPersonas,
  ) {}

  /** The account's id, and whether it was made now. */
  async ensure(
    email: string,
    displayName: string,
    grants: readonly Grant[] = [],
  ): Promise<{ id: string; isNew: boolean }> {
    const opened = await this.accounts.createVerified({
      email,
      displayName,
      password: DEMO_PASSWORD,
      grants,
      demo: true,
    });
    if (opened.ok) return { id: opened.value.id, isNew: true };
    const id = await this.accounts.idOfEmail(email);
    if (id === null) throw new Error(`A demo account was refused: ${opened.failures[0]?.code}`);
    for (const grant of grants) await this.grants.give(systemViewer('demo'), id, grant);
    return { id, isNew: false };
  }

  /** The account as somebody who asks, with the roles it has now. */
  async viewer(accountId: string): Promise<Viewer> {
    const grants = (await this.grants.grantsOf([accountId])).get(accountId) ?? [];
    return { kind: 'account', accountId, grants };
  }

  /** Shows it on the sign-in page. */
  async offer(accountId: string, position: number, role: Role, description: string): Promise<void> {
    await this.personas.offer({ accountId, position, role, description, password: DEMO_PASSWORD });
  }
}
