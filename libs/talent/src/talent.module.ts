import { PlacesModule } from '@hunar/places';
import { QueueModule } from '@hunar/queue';
import { SearchModule } from '@hunar/search';
import { SkillsModule } from '@hunar/skills';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ClaimMailService } from './claim-mail.service';
import { ClaimService } from './claim.service';
import { EmptyResultService } from './empty-result.service';
import { ExchangeRates } from './exchange/exchange-rates.service';
import { ExchangeRateResolver } from './exchange/graphql/exchange-rate.resolver';
import { ExchangeRate } from './exchange/persistence/exchange-rate.entity';
import { ExchangeRateRepository } from './exchange/persistence/exchange-rate.repository';
import { FacetLabels } from './facet-labels.service';
import { FacetValues } from './facet-values.service';
import './failure-messages';
import './search-messages';
import { ClaimResolver } from './graphql/claim.resolver';
import { TalentProfileResolver } from './graphql/talent-profile.resolver';
import { EmptyResultResolver, WhyResolver } from './graphql/search/explanation.resolver';
import { FacetValuesResolver } from './graphql/search/facet-values.resolver';
import { TalentSearchResolver } from './graphql/search/talent-search.resolver';
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
import { RenewalRepository } from './renewal/persistence/renewal.repository';
import { ProfileRenewal } from './renewal/profile-renewal.service';
import { FOLLOW_CLOCKS, RENEW_PROFILES } from './renewal/renew-profiles.job';
import { ScorableTalents } from './scorable-talents.service';
import { TalentContactService } from './talent-contact.service';
import { TalentContributions } from './talent-contributions.service';
import { TalentEngine } from './talent-engine';
import { TalentImportService } from './talent-import.service';
import { TalentIndex } from './talent-index';
import { TalentListingService } from './talent-listing.service';
import { TalentProfileService } from './talent-profile.service';
import { TalentQueries } from './talent-queries.service';
import { TalentQueryReader } from './talent-query-reader.service';
import { TalentReader } from './talent-reader.service';
import { TalentSearchService } from './talent-search.service';
import { TalentVisibility } from './talent-visibility.service';
import { TalentWishesReader } from './talent-wishes-reader.service';
import { WhyService } from './why.service';

const OFFERED = [
  ClaimMailService,
  ExchangeRates,
  ProfileJoins,
  ProfileOwnership,
  ProfileRenewal,
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
    TypeOrmModule.forFeature([TalentProfile, TalentSkill, TalentContact, ProtectedAttributes, ClaimLink, ExchangeRate]),
    PlacesModule,
    QueueModule.forFeature(RENEW_PROFILES, FOLLOW_CLOCKS),
    SearchModule,
    SkillsModule,
  ],
  providers: [
    ...OFFERED,
    ClaimLinkRepository,
    ClaimResolver,
    ClaimService,
    EmptyResultResolver,
    EmptyResultService,
    ExchangeRateRepository,
    ExchangeRateResolver,
    FacetLabels,
    FacetValues,
    FacetValuesResolver,
    ProfileKnowledge,
    ProtectedAttributesRepository,
    RenewalRepository,
    ScorableTalentRepository,
    TalentEngine,
    TalentImportRepository,
    TalentProfileRepository,
    TalentProfileResolver,
    TalentQueryReader,
    TalentSearchResolver,
    TalentSearchService,
    TalentVisibility,
    TalentWishesRepository,
    WhyResolver,
    WhyService,
  ],
  exports: OFFERED,
})
export class TalentModule {}
