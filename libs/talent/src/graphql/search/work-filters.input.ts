import { CalendarDate, PeriodEnum } from '@hunar/graphql';
import { type Period, PERIODS } from '@hunar/kernel';
import { Field, Float, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsISO4217CurrencyCode,
  IsNumber,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

const TIME_OF_DAY = /^([01]\d|2[0-3]):[0-5]\d$/;

@InputType({ description: 'Limits on pay, in any currency that has an exchange rate.' })
export class RateFilterInput {
  @Field(() => Float, { nullable: true, description: 'At least this much, in major units.' })
  @IsOptional()
  @IsNumber()
  @Min(0)
  @Max(1e9)
  min?: number | null;

  @Field(() => Float, { nullable: true, description: 'At most this much, in major units.' })
  @IsOptional()
  @IsNumber()
  @Min(0)
  @Max(1e9)
  max?: number | null;

  @Field(() => String, { defaultValue: 'USD', description: 'ISO 4217 code.' })
  @IsISO4217CurrencyCode()
  currency: string = 'USD';

  @Field(() => PeriodEnum, {
    defaultValue: 'hour',
    description: 'What it is paid per: 8 hours a day, 40 a week, 2,080 a year. Not FIXED, which has no hours.',
  })
  @IsIn(PERIODS)
  period: Period = 'hour';
}

@InputType({ description: 'Hours in which both sides are at work.' })
export class OverlapFilterInput {
  @Field(() => String, { description: 'Your time zone, an IANA name.' })
  @IsString()
  @MaxLength(60)
  timeZone: string;

  @Field(() => Float, { description: 'At least so many hours a day in one piece, 0.5 to 24; counted in half-hours.' })
  @IsNumber()
  @Min(0.5)
  @Max(24)
  hours: number;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'The day on which your hours are laid, for daylight saving; today when it is not said.',
  })
  @IsOptional()
  @IsString()
  date?: string | null;

  @Field(() => String, { nullable: true, description: 'Your day begins, HH:MM; 09:00 when it is not said.' })
  @IsOptional()
  @Matches(TIME_OF_DAY)
  workingFrom?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Your day ends, HH:MM, past midnight where it is not after its beginning; 18:00 when it is not said.',
  })
  @IsOptional()
  @Matches(TIME_OF_DAY)
  workingTo?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Also people who state no working hours; otherwise they are left out.',
  })
  @IsOptional()
  @IsBoolean()
  includeUnstated?: boolean = false;
}

@InputType({ isAbstract: true })
export class WorkFilters {
  @Field(() => Float, { nullable: true, description: 'Asks for this much at least, USD per hour.' })
  @IsOptional()
  @Min(0)
  rateMin?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Asks for this much at most, USD per hour; who states no rate that can be compared is left out.',
  })
  @IsOptional()
  @Min(0)
  rateMax?: number | null;

  @Field(() => RateFilterInput, { nullable: true, description: 'The same in another currency or period.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => RateFilterInput)
  rate?: RateFilterInput | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Can work at least these hours a week; who states none is left out.',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(168)
  hoursMin?: number | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Free by this day; who does not say from when counts as free.',
  })
  @IsOptional()
  @IsString()
  availableFrom?: string | null;

  @Field(() => OverlapFilterInput, { nullable: true, description: 'At work at the same time as you.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => OverlapFilterInput)
  overlap?: OverlapFilterInput | null;
}
