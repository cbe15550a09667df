import type { Role } from '@hunar/kernel';
import { Injectable } from '@nestjs/common';
import { DemoPersonaRepository, type DemoPersonaView } from './persistence/demo-persona.repository';

/** What the demo data says about an account that visitors may use. */
export interface DemoPersonaInput {
  readonly accountId: string;
  /** Order on the sign-in page. */
  readonly position: number;
  readonly password: string;
  readonly role: Role;
  /** What one can do as this person, in English. */
  readonly description: string;
}

/** The accounts that the sign-in page offers with their passwords; none unless the database holds the demo data. */
@Injectable()
export class DemoPersonas {
  constructor(private readonly personas: DemoPersonaRepository) {}

  /** Offers a demo account (one opened with `demo: true`; others are never shown). */
  async offer(persona: DemoPersonaInput): Promise<void> {
    await this.personas.save(persona);
  }

  async list(): Promise<DemoPersonaView[]> {
    return this.personas.list();
  }
}
