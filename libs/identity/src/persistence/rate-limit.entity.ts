import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The table of rate-limiter-flexible, which writes it; declared so that the schema knows it. */
@Entity('rate_limit')
export class RateLimit {
  @PrimaryColumn({ type: 'varchar', length: 255 })
  key: string;

  @Column({ type: 'integer', default: 0 })
  points: number;

  /** Milliseconds since 1970. */
  @Column({ type: 'bigint', nullable: true })
  expire: string | null;
}
