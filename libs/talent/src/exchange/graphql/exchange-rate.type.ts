import { CalendarDate } from '@hunar/graphql';
import { Field, Float, ID, InputType, ObjectType } from '@nestjs/graphql';
import { IsISO4217CurrencyCode, IsNumber, IsString } from 'class-validator';

@ObjectType('ExchangeRate', { description: 'What a unit of a currency is worth.' })
export class ExchangeRateType {
  @Field(() => String, { description: 'ISO 4217 code.' })
  currency: string;

  @Field(() => Float, { description: 'USD for one unit.' })
  usdPerUnit: number;

  @Field(() => CalendarDate, { description: 'The day whose rate it is.' })
  asOf: string;

  @Field(() => Date, { description: 'When it was entered.' })
  updatedAt: Date;

  @Field(() => ID, { nullable: true, description: 'The account that entered it; null: the system.' })
  updatedBy: string | null;
}

@InputType({ description: 'What a unit of a currency is worth.' })
export class ExchangeRateInput {
  @Field(() => String, { description: 'ISO 4217 code; not USD, which everything is converted to.' })
  @IsISO4217CurrencyCode()
  currency: string;

  @Field(() => Float, { description: 'USD for one unit, above 0.' })
  @IsNumber()
  usdPerUnit: number;

  @Field(() => CalendarDate, { description: 'The day whose rate it is, not in the future.' })
  @IsString()
  asOf: string;
}
