import { Access } from '@hunar/graphql';
import { Query, Resolver } from '@nestjs/graphql';
import { PoolHealth } from '../pool/pool-health.service';
import { TalentPoolType } from './talent-pool.type';

@Resolver()
export class TalentPoolResolver {
  constructor(private readonly health: PoolHealth) {}

  @Access('operator')
  @Query(() => TalentPoolType, { description: 'How large and how fresh the pool is that matching works on.' })
  async talentPool(): Promise<TalentPoolType> {
    return this.health.state();
  }
}
