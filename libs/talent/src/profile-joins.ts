import { Injectable } from '@nestjs/common';

type Handler = (from: string, to: string) => Promise<void>;

/** Where upper libraries hear that a profile becomes part of another, so that what they keep of the first follows. */
@Injectable()
export class ProfileJoins {
  private readonly handlers: Handler[] = [];

  /** Register at boot. The handler runs in the transaction that then removes the first profile, and everything that is still its. */
  onJoin(handler: Handler): void {
    this.handlers.push(handler);
  }

  /** Calls the handlers, one after the other. */
  async join(from: string, to: string): Promise<void> {
    for (const handler of this.handlers) await handler(from, to);
  }
}
