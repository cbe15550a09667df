import { enumOf } from '@hunar/graphql';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { READ_SOURCES, type ReadSource } from '../text/span';

export const ReadSourceEnum = enumOf('ReadSource', READ_SOURCES, 'Who read something in a text.', {
  rules: 'The rules and the taxonomy of Hunar.',
  model: 'A language model that the operator has attached; the words stand in the text all the same.',
});

@ObjectType('ReadItem', { description: 'Something that was read in a text, and the words that say it.' })
export class ReadItemType {
  @Field(() => String, { description: 'What it is about, such as title, mustHave, pay.' })
  field: string;

  @Field(() => String, { description: 'The words of the text.' })
  text: string;

  @Field(() => Int, { description: 'Where they start in the given text, in UTF-16 units.' })
  start: number;

  @Field(() => Int, { description: 'Where they end in the given text, in UTF-16 units.' })
  end: number;

  @Field(() => ReadSourceEnum, { description: 'Who read it.' })
  source: ReadSource;

  @Field(() => String, { description: 'What was read, in short.' })
  value: string;
}
