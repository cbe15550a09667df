import type { Grant } from '@hunar/kernel';
import { Injectable } from '@nestjs/common';

type Handler = (accountId: string, grant: Grant) => Promise<void>;

/** Where other libraries hear of new grants, such as alerts, which watches again for a founder who is back. */
@Injectable()
export class GrantEvents {
  private readonly handlers: Handler[] = [];

  /** Register at boot. The handler runs in the transaction that gives the role; if it fails, none is given. */
  onGiven(handler: Handler): void {
    this.handlers.push(handler);
  }

  /** Calls the handlers, one after the other. */
  async given(accountId: string, grant: Grant): Promise<void> {
    for (const handler of this.handlers) await handler(accountId, grant);
  }
}
