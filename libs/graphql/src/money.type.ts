import { DomainError, type Money, majorUnits, money, type Period } from '@hunar/kernel';
import { Field, Float, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsIn, IsISO4217CurrencyCode, Max, Min } from 'class-validator';
import { PERIODS } from '@hunar/kernel';
import { PeriodEnum } from './enums';

/** What the columns of amounts hold. */
const MOST_MINOR = 2 ** 31 - 1;

@ObjectType('Money', { description: 'An amount of a currency, per period.' })
export class MoneyType {
  @Field(() => Float, { description: 'In major units: 12.5 for USD 12.50.' })
  amount: number;

  @Field(() => Int, { description: 'In minor units (cents, paisa), exactly.' })
  amountMinor: number;

  @Field(() => String, { description: 'ISO 4217 code.' })
  currency: string;

  @Field(() => PeriodEnum, { description: 'What it is paid per.' })
  period: Period;

  static of(value: Money | null): MoneyType | null {
    return value && Object.assign(new MoneyType(), value, { amount: majorUnits(value) });
  }
}

@InputType({ description: 'An amount of a currency, per period.' })
export class MoneyInput {
  @Field(() => Float, { description: 'In major units: 12.5 for USD 12.50; 0 to 10,000,000.' })
  @Min(0)
  @Max(10_000_000)
  amount: number;

  @Field(() => String, { defaultValue: 'USD', description: 'ISO 4217 code.' })
  @IsISO4217CurrencyCode()
  currency: string;

  @Field(() => PeriodEnum, { defaultValue: 'hour', description: 'What it is paid per.' })
  @IsIn(PERIODS)
  period: Period;

  static toMoney(input: MoneyInput): Money {
    const made = money(input.amount, input.currency, input.period);
    // A currency with three decimals passes the limit of the column long before the amount passes its own.
    if (made.amountMinor > MOST_MINOR) throw new DomainError('BAD_USER_INPUT', 'amount is too large for this currency');
    return made;
  }
}
