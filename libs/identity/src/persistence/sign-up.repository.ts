import { UnitOfWork } from '@hunar/database';
import { Injectable } from '@nestjs/common';
import { LessThanOrEqual } from 'typeorm';
import { SignUp } from './sign-up.entity';

@Injectable()
export class SignUpRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async insert(signUp: SignUp): Promise<void> {
    await this.rows.insert(signUp);
  }

  /** Removes and returns the sign-up that the link belongs to, with every other one of its address; null when there is none in time. */
  async take(tokenHash: Buffer, now: Date): Promise<SignUp | null> {
    const linked = await this.rows.findOneBy({ tokenHash });
    if (!linked) return null;
    // In one order, so that two links of one address opened at once wait for one another.
    const all = await this.rows.find({
      where: { email: linked.email },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    const found = all.find((signUp) => signUp.tokenHash.equals(tokenHash));
    if (!found || found.expiresAt <= now) return null;
    await this.rows.delete({ email: found.email });
    return found;
  }

  /** Forgets whoever never came back. */
  async deleteExpired(now: Date): Promise<void> {
    await this.rows.delete({ expiresAt: LessThanOrEqual(now) });
  }

  private get rows() {
    return this.unitOfWork.manager.getRepository(SignUp);
  }
}
