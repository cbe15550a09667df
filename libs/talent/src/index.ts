export { ClaimMailService } from './claim-mail.service';
export type { ImportedTalent } from './domain/imported-talent';
export type {
  EducationEntry,
  LanguageSkill,
  ProfileLink,
  ProfileSkill,
  WorkEntry,
  WorkingHours,
} from './domain/profile';
export { NAME_SPELLINGS } from './domain/name-spellings';
export { shortenedName } from './domain/profile';
export { isTimeZone, isWebAddress } from './domain/profile-rules';
export { NO_WISHES, type TalentWishes } from './domain/wishes';
export { rateOf } from './domain/rate';
export { usdPerHour } from './exchange/domain/exchange-table';
export {
  type RateFilter,
  type RateFilterFailureCode,
  readRateFilter,
  type UsdLimits,
} from './exchange/domain/rate-filter';
export { ExchangeRates } from './exchange/exchange-rates.service';
export { toTalentCard } from './graphql/search/to-talent-card';
export { ProfileJoins } from './profile-joins';
export { ProfileOwnership } from './profile-ownership.service';
export { ProtectedAttributesReader } from './protected-attributes-reader.service';
export type { TalentQuery } from './domain/talent-query';
export { TalentSearchInput } from './graphql/search/talent-search.input';
export { RateFilterInput } from './graphql/search/work-filters.input';
export { TalentCardType } from './graphql/search/talent-card.type';
export { LanguageSkillType, TalentProfileType, WorkingHoursType } from './graphql/talent-profile.type';
export { LanguageSkillInput, WorkingHoursInput } from './graphql/update-profile.input';
export { ProfileRenewal } from './renewal/profile-renewal.service';
export { type ScorableTalent, ScorableTalents } from './scorable-talents.service';
export { TalentContactService } from './talent-contact.service';
export { TalentContributions } from './talent-contributions.service';
export { type TalentCard, type TalentContribution, TalentDocumentContributor } from './talent-document';
export { type ImportedProfile, TalentImportService, type TalentToImport } from './talent-import.service';
export { TalentIndex } from './talent-index';
export { TalentListingService } from './talent-listing.service';
export { TalentProfileService } from './talent-profile.service';
export { TalentQueries } from './talent-queries.service';
export { type ReadTalent, TalentReader } from './talent-reader.service';
export { TalentWishesReader } from './talent-wishes-reader.service';
export { TalentModule } from './talent.module';
