import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { type ColumnMap, TRAINEE_FIELDS, type TraineeField } from '../domain';

@InputType({ description: 'What a column of the file means.' })
export class ColumnMapInput {
  @Field(() => String, { description: 'The file\u2019s own header; #3 for a third column without one.' })
  @IsString()
  @MaxLength(500)
  header: string;

  @Field(() => String, { nullable: true, description: 'The field; null leaves the column out.' })
  @IsOptional()
  @IsIn(TRAINEE_FIELDS)
  field?: TraineeField | null;
}

@InputType({ description: 'An admin\u2019s corrections of how a file is read.' })
export class ImportMapInput {
  @Field(() => [ColumnMapInput], { nullable: true, description: 'Columns; those not named are recognised.' })
  @IsOptional()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => ColumnMapInput)
  columns?: ColumnMapInput[] | null;

  @Field(() => String, { nullable: true, description: 'The sheet of a workbook.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  sheet?: string | null;

  @Field(() => Int, { nullable: true, description: 'The physical line of the header; 0 for a file without one.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  headerLine?: number | null;

  static toMap(input: ImportMapInput | null | undefined): ColumnMap {
    const { columns, sheet, headerLine } = input ?? {};
    return {
      ...(columns && { columns: Object.fromEntries(columns.map(({ header, field }) => [header, field ?? null])) }),
      ...(sheet != null && { sheet }),
      ...(headerLine != null && { headerLine }),
    };
  }
}

@InputType({ description: 'Which upload to import, and how.' })
export class StartTraineeImportInput {
  @Field(() => ID, { description: 'The upload.' })
  @IsUUID()
  uploadId: string;

  @Field(() => String, { nullable: true, description: 'The programme of rows that name none.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  programSlug?: string | null;

  @Field(() => String, { nullable: true, description: 'The cohort of rows that name none.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  cohortSlug?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Make the programmes and cohorts that are missing?' })
  @IsBoolean()
  createMissing: boolean = false;

  @Field(() => ImportMapInput, { nullable: true, description: 'Corrections of how the file is read.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ImportMapInput)
  map?: ImportMapInput | null;
}
