import { UnitOfWork } from '@hunar/database';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Account } from './account.entity';

export type NewAccount = Pick<
  Account,
  'id' | 'email' | 'displayName' | 'passwordHash' | 'locale' | 'emailVerifiedAt' | 'demo'
>;

@Injectable()
export class AccountRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async findByEmail(email: string): Promise<Account | null> {
    return this.rows.findOneBy({ email });
  }

  async findByIds(ids: readonly string[]): Promise<Account[]> {
    return this.rows.findBy({ id: In([...ids]) });
  }

  /** False, and nothing written, when the address has an account already. */
  async insertIfNew(account: NewAccount): Promise<boolean> {
    const inserted = await this.unitOfWork.query(
      `INSERT INTO account (id, email, display_name, password_hash, locale, email_verified_at, demo, created_by, updated_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $1, $1) ON CONFLICT (email) DO NOTHING RETURNING id`,
      [
        account.id,
        account.email,
        account.displayName,
        account.passwordHash,
        account.locale,
        account.emailVerifiedAt,
        account.demo,
      ],
    );
    return inserted.length === 1;
  }

  async setLocale(id: string, locale: string): Promise<void> {
    await this.rows.update({ id }, { locale, updatedBy: id });
  }

  private get rows() {
    return this.unitOfWork.manager.getRepository(Account);
  }
}
