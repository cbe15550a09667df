import { AccountService, OrganisationService } from '@hunar/identity';
import type { Viewer } from '@hunar/kernel';
import type { INestApplicationContext } from '@nestjs/common';

const PASSWORD = 'three mangoes on a roof';

/** A founder with a company, who can sign in. */
export interface Founder {
  readonly viewer: Extract<Viewer, { kind: 'account' }>;
  readonly email: string;
}

/** Makes one; each time another. */
export async function newFounder(app: INestApplicationContext): Promise<Founder> {
  const email = `founder-${Date.now().toString(36)}@example.com`;
  const input = { email, password: PASSWORD, displayName: 'Founder', grants: [] };
  const opened = await app.get(AccountService, { strict: false }).createVerified(input);
  if (!opened.ok) throw new Error(opened.failures[0]?.code);
  const account: Viewer = { kind: 'account', accountId: opened.value.id, grants: [] };
  const company = await app.get(OrganisationService, { strict: false }).foundCompany(account, 'Bench & Sons');
  if (!company.ok) throw new Error(JSON.stringify(company.failures));
  return { email, viewer: { ...account, grants: [{ role: 'founder', organisationId: company.value.id }] } };
}

/** Signs the founder in at an API; resolves with the session's cookie. */
export async function signIn(apiUrl: string, { email }: Founder): Promise<string> {
  const query =
    'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { __typename } }';
  const response = await fetch(`${apiUrl}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { email, password: PASSWORD } }),
  });
  const cookie = response.headers.get('set-cookie')?.split(';', 1)[0];
  if (!cookie) throw new Error(`The founder could not sign in: ${await response.text()}`);
  return cookie;
}
