import { TalentSearchInput } from '@hunar/talent';
import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import { ALERT_FREQUENCIES, type AlertFrequency } from '../domain/saved-search';
import { AlertFrequencyEnum } from './saved-search.type';

@InputType({ description: 'A search to keep.' })
export class SaveSearchInput {
  @Field(() => String, { description: 'Its name, 1 to 80 characters; no other of the viewer\u2019s has it.' })
  @IsString()
  @MaxLength(1000)
  name: string;

  @Field(() => TalentSearchInput, { description: 'Whom to look for; the order is of no account.' })
  @ValidateNested()
  @Type(() => TalentSearchInput)
  query: TalentSearchInput;

  @Field(() => String, {
    nullable: true,
    description: 'Page of the application that shows it, such as `/search?\u2026`.',
  })
  @IsOptional()
  @IsString()
  path?: string | null;

  @Field(() => AlertFrequencyEnum, { defaultValue: 'daily', description: 'When to tell of new people.' })
  @IsIn(ALERT_FREQUENCIES)
  frequency: AlertFrequency = 'daily';

  @Field(() => String, { description: 'IANA zone of the viewer\u2019s day, such as America/Los_Angeles.' })
  @IsString()
  @MaxLength(100)
  timeZone: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the company for which the viewer looks; null: the first of the viewer\u2019s.',
  })
  @IsOptional()
  @IsUUID()
  companyId?: string | null;
}

@InputType({ description: 'What to change of a saved search; what is left out stays as it is.' })
export class UpdateSavedSearchInput {
  @Field(() => String, { nullable: true, description: 'Its name, 1 to 80 characters.' })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  name?: string | null;

  @Field(() => TalentSearchInput, { nullable: true, description: 'Whom to look for; the watch begins anew.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => TalentSearchInput)
  query?: TalentSearchInput | null;

  @Field(() => String, { nullable: true, description: 'Page of the application that shows it.' })
  @IsOptional()
  @IsString()
  path?: string | null;

  @Field(() => AlertFrequencyEnum, { nullable: true, description: 'When to tell of new people.' })
  @IsOptional()
  @IsIn(ALERT_FREQUENCIES)
  frequency?: AlertFrequency | null;

  @Field(() => String, { nullable: true, description: 'IANA zone of the viewer\u2019s day.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  timeZone?: string | null;
}
