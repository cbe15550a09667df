import { UnitOfWork } from '@hunar/database';
import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { DevelopmentMail } from './development-mail.entity';

@Injectable()
export class DevelopmentMailRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async insert(mail: Omit<DevelopmentMail, 'id'>): Promise<void> {
    await this.rows.insert(mail);
  }

  /** Newest first, those before the mail `before` if one is given. */
  async latest(count: number, before: string | null): Promise<DevelopmentMail[]> {
    const where = before === null ? {} : { id: LessThan(before) };
    return this.rows.find({ where, order: { id: 'DESC' }, take: count });
  }

  async find(id: string): Promise<DevelopmentMail | null> {
    return this.rows.findOneBy({ id });
  }

  private get rows() {
    return this.unitOfWork.manager.getRepository(DevelopmentMail);
  }
}
