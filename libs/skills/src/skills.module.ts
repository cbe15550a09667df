import { Module } from '@nestjs/common';
import { SkillNormaliser } from './domain/skill-normaliser';
import { Taxonomy } from './domain/taxonomy';

@Module({
  providers: [
    { provide: Taxonomy, useFactory: () => Taxonomy.load() },
    { provide: SkillNormaliser, useFactory: (taxonomy: Taxonomy) => new SkillNormaliser(taxonomy), inject: [Taxonomy] },
  ],
  exports: [Taxonomy, SkillNormaliser],
})
export class SkillsModule {}
