import { InputFailed } from '@hunar/graphql';
import { createUnionType, Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { IsOptional, IsString } from 'class-validator';

@ObjectType('Company', { description: 'A company that hires.' })
export class CompanyType {
  @Field(() => ID, { description: 'Permanent id; that of its organisation.' })
  id: string;

  @Field(() => String, { description: 'Its name.' })
  name: string;

  @Field(() => String, { description: 'Names it in addresses.' })
  slug: string;

  @Field(() => String, { nullable: true, description: 'Where it presents itself.' })
  website: string | null;

  @Field(() => String, { nullable: true, description: 'IANA time zone in which it works; null until a founder says.' })
  timeZone: string | null;
}

@InputType({ isAbstract: true })
export class CompanyDetailsInput {
  @Field(() => String, { nullable: true, description: 'An http or https address.' })
  @IsOptional()
  @IsString()
  website?: string | null;

  @Field(() => String, { description: 'IANA time zone in which it works: what postings mean that state none.' })
  @IsString()
  timeZone: string;
}

@InputType({ description: 'What a founder changes of a company.' })
export class UpdateCompanyInput extends CompanyDetailsInput {
  @Field(() => String, { nullable: true, description: '1 to 120 characters, without links; null: as it is.' })
  @IsOptional()
  @IsString()
  name?: string | null;
}

@InputType({ description: 'A new company.' })
export class CreateCompanyInput extends CompanyDetailsInput {
  @Field(() => String, { description: '1 to 120 characters, without links.' })
  @IsString()
  name: string;
}

export const CreateCompanyResult = createUnionType({
  name: 'CreateCompanyResult',
  description: 'The company as it is now, or what is wrong with the input.',
  types: () => [CompanyType, InputFailed] as const,
  resolveType: (value: object) => (value instanceof InputFailed ? InputFailed : CompanyType),
});
