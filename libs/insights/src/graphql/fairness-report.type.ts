import { enumOf } from '@hunar/graphql';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { type Region, REGIONS, type Sex, SEXES } from '../domain/categories';
import { type Definition, DEFINITIONS, type Dimension, DIMENSIONS } from '../domain/definitions';

export const SexEnum = enumOf('Sex', SEXES, 'A sex category, as imports state it.', {
  female: 'Female.',
  male: 'Male.',
  other: 'Another one.',
});

export const RegionEnum = enumOf(
  'Region',
  REGIONS,
  'A region of origin: it stands where the rule has race and ethnicity.',
  {
    punjab: 'Punjab.',
    sindh: 'Sindh.',
    khyber_pakhtunkhwa: 'Khyber Pakhtunkhwa.',
    balochistan: 'Balochistan.',
    islamabad: 'Islamabad Capital Territory.',
    gilgit_baltistan: 'Gilgit-Baltistan.',
    azad_kashmir: 'Azad Jammu and Kashmir.',
    abroad: 'Outside Pakistan.',
  },
);

export const FairnessDimensionEnum = enumOf('FairnessDimension', DIMENSIONS, 'Along what people are grouped.', {
  sex: 'Sex categories.',
  region: 'Regions of origin.',
  sex_by_region: 'Both together: intersectional categories.',
});

export const FairnessDefinitionEnum = enumOf('FairnessDefinition', DEFINITIONS, 'What counts as being selected.', {
  top_10: 'A place among the first ten of a shortlist.',
  top_100: 'A place among the first hundred of a shortlist.',
  scoring:
    'A score above the median of everybody assessed for the job; whoever a required skill leaves out is below it.',
});

@ObjectType({ description: 'One category. A number is null where it is withheld.' })
export class FairnessRow {
  @Field(() => SexEnum, { nullable: true, description: 'Null: not known, or not this dimension.' })
  sex: Sex | null;

  @Field(() => RegionEnum, { nullable: true, description: 'Null: not known, or not this dimension.' })
  region: Region | null;

  @Field(() => Boolean, {
    description: 'The sex or the region is not known, or of a group too small to be shown by itself; never in a ratio.',
  })
  unknown: boolean;

  @Field(() => Int, { nullable: true, description: 'People who were assessed.' })
  people: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Assessments of them, each person once for each job: a whole number, which may exceed 32 bits.',
  })
  assessed: number | null;

  @Field(() => Float, { nullable: true, description: 'Assessments that selected them.' })
  selected: number | null;

  @Field(() => Float, { nullable: true, description: 'Selected / assessed, 0 to 1.' })
  rate: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Lower end of the rate\u2019s 95 % interval (Wilson, people as units).',
  })
  low: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper end of the rate\u2019s 95 % interval.' })
  high: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Rate / highest rate of the categories that are compared; 1 for the highest; null for the others.',
  })
  impactRatio: number | null;

  @Field(() => Float, { nullable: true, description: 'Lower end of the ratio\u2019s 95 % interval.' })
  ratioLow: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper end of the ratio\u2019s 95 % interval.' })
  ratioHigh: number | null;

  @Field(() => Boolean, {
    description: 'Something is withheld: it comes from too few people, or it would give away what does.',
  })
  suppressed: boolean;

  @Field(() => Boolean, { description: 'Under 2 % of the people, and therefore in no ratio.' })
  excluded: boolean;

  @Field(() => Boolean, { description: 'The impact ratio is below four fifths.' })
  belowFourFifths: boolean;
}

@ObjectType({ description: 'Selection or scoring rates by category.' })
export class FairnessTable {
  @Field(() => FairnessDimensionEnum, { description: 'Along what people are grouped.' })
  dimension: Dimension;

  @Field(() => FairnessDefinitionEnum, { description: 'What counts as being selected.' })
  definition: Definition;

  @Field(() => Float, { description: 'Assessments that selected anybody, the unknown included.' })
  selected: number;

  @Field(() => Float, { description: 'Selected / assessed, of everybody.' })
  rate: number;

  @Field(() => [FairnessRow], { description: 'The categories that people have, the unknown last.' })
  rows: FairnessRow[];
}

@ObjectType('FairnessReport', { description: 'Impact ratios after 6 RCNY § 5-301; see docs/fairness.md.' })
export class FairnessReportType {
  @Field(() => Date, { description: 'When the pool was looked at.' })
  asOf: Date;

  @Field(() => String, { description: 'The scorer that ranked.' })
  modelVersion: string;

  @Field(() => Int, { description: 'Jobs that everybody was ranked for.' })
  jobs: number;

  @Field(() => Int, { description: 'People in the rankings.' })
  people: number;

  @Field(() => Float, {
    description: 'Assessments, each person once for each job: a whole number, which may exceed 32 bits.',
  })
  assessed: number;

  @Field(() => Int, {
    description:
      'People of the regions told here whose region was taken from the city they live in, because none was stated.',
  })
  regionsFromCity: number;

  @Field(() => Int, { description: 'Groups of fewer people are withheld.' })
  leastPeople: number;

  @Field(() => Int, { description: 'Selections of fewer people, but not of none, are withheld.' })
  leastSelected: number;

  @Field(() => [FairnessTable], { description: 'Three dimensions by the definitions of being selected.' })
  tables: FairnessTable[];
}
