import { UnitOfWork } from '@hunar/database';
import type { Role } from '@hunar/kernel';
import { Injectable } from '@nestjs/common';
import { DemoPersona } from './demo-persona.entity';

/** A demo account as the sign-in page offers it. */
export interface DemoPersonaView {
  readonly email: string;
  readonly password: string;
  readonly name: string;
  readonly role: Role;
  readonly description: string;
}

@Injectable()
export class DemoPersonaRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async save(persona: DemoPersona): Promise<void> {
    await this.unitOfWork.manager.getRepository(DemoPersona).upsert(persona, ['accountId']);
  }

  async list(): Promise<DemoPersonaView[]> {
    return this.unitOfWork.query<DemoPersonaView>(
      `SELECT a.email, p.password, a.display_name AS name, p.role, p.description
         FROM demo_persona p JOIN account a ON a.id = p.account_id AND a.demo
        ORDER BY p.position, a.id`,
    );
  }
}
