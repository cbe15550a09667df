import { ViewerSource } from '@hunar/graphql';
import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountEvents } from './account-events';
import { AccountOpening } from './account-opening';
import { AccountService } from './account.service';
import { ApiTokenService } from './api-token.service';
import { AuditLog } from './audit-log';
import { ConsentService } from './consent.service';
import { DemoPersonas } from './demo-personas';
import { EmailVerificationService } from './email-verification.service';
import './failure-messages';
import { GrantEvents } from './grant-events';
import { GrantService } from './grant.service';
import { AccountResolver } from './graphql/account.resolver';
import { BrowserSession } from './graphql/browser-session';
import { PasswordResetResolver } from './graphql/password-reset.resolver';
import { RoleGrantResolver } from './graphql/role-grant.resolver';
import { SignInResolver } from './graphql/sign-in.resolver';
import { CredentialViewerSource } from './http/credential-viewer-source';
import { HttpViewers } from './http/http-viewers';
import { SessionCookies } from './http/session-cookies';
import { OrganisationService } from './organisation.service';
import { PasswordHasher } from './password-hasher';
import { PasswordResetRequestService } from './password-reset-request.service';
import { PasswordResetService } from './password-reset.service';
import { PendingSignUps } from './pending-sign-ups';
import { ENTITIES, REPOSITORIES } from './persistence';
import { RateLimits } from './persistence/rate-limits';
import { SessionService } from './session.service';
import { SignInService } from './sign-in.service';
import { SignUpService } from './sign-up.service';

const OFFERED = [
  AccountEvents,
  AccountService,
  AuditLog,
  BrowserSession,
  ConsentService,
  DemoPersonas,
  GrantEvents,
  GrantService,
  HttpViewers,
  OrganisationService,
  SignInService,
];

/** Accounts, organisations, grants, sessions, consent and audit, for every module. Needs `AccountMail` from the notifications library. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature(ENTITIES)],
  providers: [
    ...REPOSITORIES,
    ...OFFERED,
    AccountOpening,
    ApiTokenService,
    EmailVerificationService,
    PasswordHasher,
    PasswordResetRequestService,
    PasswordResetService,
    PendingSignUps,
    RateLimits,
    SessionCookies,
    SessionService,
    SignUpService,
    { provide: ViewerSource, useClass: CredentialViewerSource },
    AccountResolver,
    PasswordResetResolver,
    RoleGrantResolver,
    SignInResolver,
  ],
  exports: [...OFFERED, ViewerSource],
})
export class IdentityModule {}
