import type { Role } from '@hunar/kernel';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A demo account that visitors may sign in as; its password is public. Only the demo data fills this table. */
@Entity('demo_persona')
export class DemoPersona {
  @ForeignKey('account', { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  accountId: string;

  @Column({ type: 'smallint' })
  position: number;

  @Column({ type: 'text' })
  password: string;

  @Column({ type: 'text' })
  role: Role;

  @Column({ type: 'text' })
  description: string;
}
