import { Account } from './account.entity';
import { AccountRepository } from './account.repository';
import { ApiToken } from './api-token.entity';
import { AuditEntry } from './audit-entry.entity';
import { AuditRepository } from './audit.repository';
import { Consent } from './consent.entity';
import { ConsentRepository } from './consent.repository';
import { CredentialRepository } from './credential.repository';
import { DemoPersona } from './demo-persona.entity';
import { DemoPersonaRepository } from './demo-persona.repository';
import { Organisation } from './organisation.entity';
import { OrganisationRepository } from './organisation.repository';
import { PasswordReset } from './password-reset.entity';
import { PasswordResetRepository } from './password-reset.repository';
import { RateLimit } from './rate-limit.entity';
import { RoleGrant } from './role-grant.entity';
import { RoleGrantRepository } from './role-grant.repository';
import { Session } from './session.entity';
import { SignUp } from './sign-up.entity';
import { SignUpRepository } from './sign-up.repository';

export const ENTITIES = [
  Account,
  ApiToken,
  AuditEntry,
  Consent,
  DemoPersona,
  Organisation,
  PasswordReset,
  RateLimit,
  RoleGrant,
  Session,
  SignUp,
];

export const REPOSITORIES = [
  AccountRepository,
  AuditRepository,
  ConsentRepository,
  CredentialRepository,
  DemoPersonaRepository,
  OrganisationRepository,
  PasswordResetRepository,
  RoleGrantRepository,
  SignUpRepository,
];
