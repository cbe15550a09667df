import { AuditedEntity } from '@hunar/database';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a unit of a currency is worth, as an operator entered it. */
@Entity()
@Check('exchange_rate_worth', 'usd_per_unit > 0')
export class ExchangeRate extends AuditedEntity {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  /** ISO 4217. */
  @Index('exchange_rate_currency', { unique: true })
  @Column({ type: 'text' })
  currency: string;

  @Column({ type: 'double precision' })
  usdPerUnit: number;

  /** YYYY-MM-DD: the day whose rate it is. */
  @Column({ type: 'date' })
  asOf: string;
}
