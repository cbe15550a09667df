import { Field, Int, ObjectType } from '@nestjs/graphql';

// What every search answers with, whatever is searched.

@ObjectType('HighlightFragment', { description: 'A piece of a text.' })
export class HighlightFragmentType {
  @Field(() => String, { description: 'The text, as it is: escape it before it goes into HTML.' })
  text: string;

  @Field(() => Boolean, { description: 'Is this what the query found?' })
  matched: boolean;
}

@ObjectType({ description: 'Where a field matches the query.' })
export class Highlight {
  @Field(() => String, { description: 'Name of the field.' })
  field: string;

  @Field(() => [HighlightFragmentType], { description: 'The text in pieces, in order.' })
  fragments: HighlightFragmentType[];
}

/** Says which facets are not counted within the whole query. */
export const besidesOwnFilterText = (facets: readonly string[]): string =>
  `The counts of ${facets.join(', ')} are besides their own filter, as if it were not on, so that another value can be chosen too.`;

@ObjectType({ description: 'A value of a facet.' })
export class FacetValue {
  @Field(() => String, { description: 'What a filter takes.' })
  value: string;

  @Field(() => String, { description: 'What people read.' })
  label: string;

  @Field(() => Int, { description: 'How many of the result have it.' })
  count: number;
}

@ObjectType({ description: 'How the whole result divides by one property.' })
export class Facet {
  @Field(() => String, { description: 'Names the property, as the field that holds the facets lists them.' })
  name: string;

  @Field(() => [FacetValue], { description: 'Values, the most frequent first, 100 at most.' })
  values: FacetValue[];
}
