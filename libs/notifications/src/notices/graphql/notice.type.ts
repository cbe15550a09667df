import { connectionTypes, type Locale } from '@hunar/graphql';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Notice } from '../domain/notice';
import { noticeSentence } from '../domain/notice-messages';

@ObjectType('Notice', { description: 'A line that the viewer is told.' })
export class NoticeType {
  @Field(() => ID, { description: 'Permanent id.' })
  id: string;

  @Field(() => String, { description: 'A stable code, for programs.' })
  code: string;

  @Field(() => String, { description: 'What happened, in the language of the request.' })
  sentence: string;

  @Field(() => String, { nullable: true, description: 'The page of the application that shows it, such as `/jobs`.' })
  path: string | null;

  @Field(() => Date, { description: 'When the latest of what it tells happened.' })
  createdAt: Date;

  @Field(() => Date, { nullable: true, description: 'When the viewer read it; null: not yet.' })
  readAt: Date | null;
}

export const { Connection: NoticeConnection, Edge: NoticeEdge } = connectionTypes(NoticeType, 'Notice');

/** A notice in the words of a language. */
export function toNotice(notice: Notice, locale: Locale): NoticeType {
  const { id, code, path, arrivedAt, readAt } = notice;
  return Object.assign(new NoticeType(), {
    id,
    code,
    sentence: noticeSentence(notice, locale),
    path,
    createdAt: arrivedAt,
    readAt,
  });
}
