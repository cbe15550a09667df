export { AccountEvents, type SignedUpAccount } from './account-events';
export { AccountMail, type AccountMailRecipient } from './account-mail';
export {
  AccountService,
  type AccountView,
  LOCALES,
  type NewAccountFailure,
  type VerifiedAccountInput,
} from './account.service';
export { AuditLog } from './audit-log';
export { ConsentService } from './consent.service';
export { type DemoPersonaInput, DemoPersonas } from './demo-personas';
export type { AuditDetails } from './domain/audit';
export {
  CONSENT_TEXT_VERSIONS,
  type ConsentBasis,
  type ConsentPurpose,
  type ConsentStatement,
  type ConsentSubjectKind,
  type CurrentConsent,
} from './domain/consent';
export { parseEmailAddress } from './domain/email-address';
export type { OrganisationKind } from './domain/organisation';
export { checkPassword, type PasswordFailure } from './domain/password-rules';
export { parseName } from './domain/person-name';
export { hashToken, newSecretToken, type SecretToken } from './domain/secret-token';
export { isLoopbackHost } from './domain/session-cookie';
export { isSlug, slugOf } from './domain/slug';
export { GrantEvents } from './grant-events';
export { GrantService } from './grant.service';
export { AccountType } from './graphql/account.type';
export { BrowserSession } from './graphql/browser-session';
export { OrganisationType } from './graphql/organisation.type';
export { DoneResult, SignedIn, SignInResult } from './graphql/results';
export { HttpViewers } from './http/http-viewers';
export { Refusals } from './http/refusals.filter';
export { IdentityModule } from './identity.module';
export { OrganisationService, type OrganisationFailure, type OrganisationView } from './organisation.service';
export { currentConsentSql } from './persistence/current-consent.sql';
export { type SignedInAccount, SignInService } from './sign-in.service';
