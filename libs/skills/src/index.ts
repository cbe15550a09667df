export type { FiledAlias } from './domain/labels/label-forms';
export type { NormalisedText, SkillMention, UnknownMention } from './domain/normalised-text';
export { SkillNormaliser } from './domain/skill-normaliser';
export { Taxonomy } from './domain/taxonomy';
export type { ImplicationPath, Role, Skill, SkillGroup } from './domain/taxonomy.types';
export { SkillRef } from './graphql/skill-ref.type';
export { UnknownMentionType } from './graphql/skill.type';
export { SkillsModule } from './skills.module';
export { UnknownPhraseService } from './unknown-phrase.service';
