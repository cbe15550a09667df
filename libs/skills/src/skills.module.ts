import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SkillNormaliser } from './domain/skill-normaliser';
import { Taxonomy } from './domain/taxonomy';
import './failure-messages';
import { NormaliserWithFiledAliases } from './filed-aliases';
import { SkillResolver } from './graphql/skill.resolver';
import { UnknownPhraseResolver } from './graphql/unknown-phrase.resolver';
import { UnknownPhrase } from './persistence/unknown-phrase.entity';
import { UnknownPhraseRepository } from './persistence/unknown-phrase.repository';
import { SkillFinder } from './skill-finder';
import { UnknownPhraseService } from './unknown-phrase.service';

/** The taxonomy, the normaliser, and the words that it could not read. */
@Module({
  imports: [TypeOrmModule.forFeature([UnknownPhrase])],
  providers: [
    { provide: Taxonomy, useFactory: () => Taxonomy.load() },
    NormaliserWithFiledAliases,
    { provide: SkillNormaliser, useExisting: NormaliserWithFiledAliases },
    SkillFinder,
    SkillResolver,
    UnknownPhraseRepository,
    UnknownPhraseResolver,
    UnknownPhraseService,
  ],
  exports: [Taxonomy, SkillNormaliser, UnknownPhraseService],
})
export class SkillsModule {}
