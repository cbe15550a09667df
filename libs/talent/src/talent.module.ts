import { SearchModule } from '@hunar/search';
import { SkillsModule } from '@hunar/skills';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ClaimMailService } from './claim-mail.service';
import { ClaimService } from './claim.service';
import './failure-messages';
import { ClaimResolver } from './graphql/claim.resolver';
import { TalentProfileResolver } from './graphql/talent-profile.resolver';
import { TalentSearchResolver } from './graphql/talent-search.resolver';
import { ClaimLink } from './persistence/claim-link.entity';
import { ClaimLinkRepository } from './persistence/claim-link.repository';
import { ProtectedAttributes } from './persistence/protected-attributes.entity';
import { ProtectedAttributesRepository } from './persistence/protected-attributes.repository';
import { ScorableTalentRepository } from './persistence/scorable-talent.repository';
import { TalentContact } from './persistence/talent-contact.entity';
import { TalentImportRepository } from './persistence/talent-import.repository';
import { TalentProfile } from './persistence/talent-profile.entity';
import { TalentProfileRepository } from './persistence/talent-profile.repository';
import { TalentSkill } from './persistence/talent-skill.entity';
import { TalentWishesRepository } from './persistence/talent-wishes.repository';
import { ProfileKnowledge } from './profile-knowledge';
import { ProfileOwnership } from './profile-ownership.service';
import { ProfileJoins } from './profile-joins';
import { ProtectedAttributesReader } from './protected-attributes-reader.service';
import { ScorableTalents } from './scorable-talents.service';
import { TalentContactService } from './talent-contact.service';
import { TalentContributions } from './talent-contributions.service';
import { TalentImportService } from './talent-import.service';
import { TalentIndex } from './talent-index';
import { TalentListingService } from './talent-listing.service';
import { TalentProfileService } from './talent-profile.service';
import { TalentQueries } from './talent-queries.service';
import { TalentReader } from './talent-reader.service';
import { TalentSearchService } from './talent-search.service';
import { TalentVisibility } from './talent-visibility.service';
import { TalentWishesReader } from './talent-wishes-reader.service';

const OFFERED = [
  ClaimMailService,
  ProfileJoins,
  ProfileOwnership,
  ProtectedAttributesReader,
  ScorableTalents,
  TalentContactService,
  TalentContributions,
  TalentImportService,
  TalentIndex,
  TalentListingService,
  TalentProfileService,
  TalentQueries,
  TalentReader,
  TalentWishesReader,
];

/** Profiles: who they belong to, who may see and find them, how imports fill them. */
@Module({
  imports: [
    TypeOrmModule.forFeature([TalentProfile, TalentSkill, TalentContact, ProtectedAttributes, ClaimLink]),
    SearchModule,
    SkillsModule,
  ],
  providers: [
    ...OFFERED,
    ClaimLinkRepository,
    ClaimResolver,
    ClaimService,
    ProfileKnowledge,
    ProtectedAttributesRepository,
    ScorableTalentRepository,
    TalentImportRepository,
    TalentProfileRepository,
    TalentProfileResolver,
    TalentSearchResolver,
    TalentSearchService,
    TalentVisibility,
    TalentWishesRepository,
  ],
  exports: OFFERED,
})
export class TalentModule {}
