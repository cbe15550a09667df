import { Access, CurrentViewer, Done, InputFailed } from '@hunar/graphql';
import { DoneResult } from '@hunar/identity';
import type { Viewer } from '@hunar/kernel';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ExchangeRates } from '../exchange-rates.service';
import { ExchangeRateInput, ExchangeRateType } from './exchange-rate.type';

@Resolver()
export class ExchangeRateResolver {
  constructor(private readonly rates: ExchangeRates) {}

  @Access('public')
  @Query(() => [String], { description: 'Currencies (ISO 4217) in which rates can be asked for and compared.' })
  async rateCurrencies(): Promise<string[]> {
    return [...(await this.rates.table()).keys()].sort();
  }

  @Access('operator')
  @Query(() => [ExchangeRateType], { description: 'What currencies are worth, by currency.' })
  exchangeRates(@CurrentViewer() viewer: Viewer): Promise<ExchangeRateType[]> {
    return this.rates.list(viewer);
  }

  @Access('operator')
  @Mutation(() => DoneResult, {
    description:
      'Sets what a unit of a currency is worth; people and jobs with rates in it are found by the new one soon after.',
  })
  async setExchangeRate(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The rate.' }) input: ExchangeRateInput,
  ): Promise<Done | InputFailed> {
    const set = await this.rates.set(viewer, input);
    return set.ok ? new Done() : InputFailed.of(set.failures);
  }

  @Access('operator')
  @Mutation(() => Done, {
    description: 'Takes a rate away: the currency is not converted from then on. NOT_FOUND when there is none.',
  })
  async removeExchangeRate(
    @CurrentViewer() viewer: Viewer,
    @Args('currency', { description: 'ISO 4217 code.' }) currency: string,
  ): Promise<Done> {
    await this.rates.remove(viewer, currency);
    return new Done();
  }
}
