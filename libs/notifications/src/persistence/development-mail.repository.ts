import { UnitOfWork } from '@hunar/database';
import { Injectable } from '@nestjs/common';
import { DevelopmentMail } from './development-mail.entity';

@Injectable()
export class DevelopmentMailRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async insert(mail: DevelopmentMail): Promise<void> {
    await this.rows.insert(mail);
  }

  /** Newest first. */
  async latest(count: number): Promise<DevelopmentMail[]> {
    return this.rows.find({ order: { createdAt: 'DESC', id: 'DESC' }, take: count });
  }

  async find(id: string): Promise<DevelopmentMail | null> {
    return this.rows.findOneBy({ id });
  }

  private get rows() {
    return this.unitOfWork.manager.getRepository(DevelopmentMail);
  }
}
