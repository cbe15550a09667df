import { Access, CurrentViewer, Done, InputFailed, PageArgs, toConnection } from '@hunar/graphql';
import { DoneResult } from '@hunar/identity';
import type { Viewer } from '@hunar/kernel';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { phraseCursor, UnknownPhraseService } from '../unknown-phrase.service';
import { UnknownPhraseConnection } from './skill.type';

@Resolver()
export class UnknownPhraseResolver {
  constructor(private readonly phrases: UnknownPhraseService) {}

  @Access('operator')
  @Query(() => UnknownPhraseConnection, { description: 'Phrases that wait to be filed, the most frequent first.' })
  async unknownPhrases(@CurrentViewer() viewer: Viewer, @Args() { first, after }: PageArgs) {
    const page = await this.phrases.list(viewer, { first, after: after ?? null });
    return toConnection(page, phraseCursor, (phrase) => phrase);
  }

  @Access('operator')
  @Mutation(() => DoneResult, {
    description: 'Files a phrase as another label of a skill, or as no skill. NOT_FOUND when it does not wait.',
  })
  async fileUnknownPhrase(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, description: 'Id of the phrase.' }) id: string,
    @Args('skillId', { type: () => ID, nullable: true, description: 'The skill that it means; null: it is none.' })
    skillId: string | null,
  ): Promise<Done | InputFailed> {
    const filed = await this.phrases.file(viewer, id, skillId ?? null);
    return filed.ok ? new Done() : InputFailed.of(filed.failures);
  }
}
