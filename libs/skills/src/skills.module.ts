import { SearchModule } from '@hunar/search';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SkillNormaliser } from './domain/skill-normaliser';
import { Taxonomy } from './domain/taxonomy';
import './failure-messages';
import { NormaliserWithFiledAliases } from './filed-aliases';
import { SkillSearchResolver } from './graphql/skill-search.resolver';
import { SkillResolver } from './graphql/skill.resolver';
import { UnknownPhraseResolver } from './graphql/unknown-phrase.resolver';
import { UnknownPhrase } from './persistence/unknown-phrase.entity';
import { UnknownPhraseRepository } from './persistence/unknown-phrase.repository';
import { SkillFinder } from './skill-finder';
import { SkillIndex } from './skill-index';
import { SkillSearchService } from './skill-search.service';
import { UnknownPhraseService } from './unknown-phrase.service';

/** The taxonomy, the normaliser, and the words that it could not read. */
@Module({
  imports: [TypeOrmModule.forFeature([UnknownPhrase]), SearchModule],
  providers: [
    { provide: Taxonomy, useFactory: () => Taxonomy.load() },
    NormaliserWithFiledAliases,
    { provide: SkillNormaliser, useExisting: NormaliserWithFiledAliases },
    SkillFinder,
    SkillIndex,
    SkillResolver,
    SkillSearchResolver,
    SkillSearchService,
    UnknownPhraseRepository,
    UnknownPhraseResolver,
    UnknownPhraseService,
  ],
  exports: [Taxonomy, SkillFinder, SkillNormaliser, UnknownPhraseService],
})
export class SkillsModule {}
