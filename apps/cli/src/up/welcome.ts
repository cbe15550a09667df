import type { AppConfig } from '@hunar/config';

interface DemoPersona {
  readonly email: string;
  readonly password: string;
  readonly role: string;
  readonly description: string;
}

/** What is said when everything is up: the addresses and, where there is demo data, how to sign in. */
export async function describeReady(config: AppConfig, isEmbedded: boolean): Promise<string> {
  const address = config.publicUrl.replace(/:0$/, `:${config.port}`);
  const rows = [
    ['Web app', address],
    ['GraphQL', `${address}/graphql`],
    ...(config.smtpUrl ? [] : [['Mail', `${address}/dev/mail (no SMTP_URL is set, so mail is shown here)`]]),
    ...(isEmbedded ? [['Data', config.dataDir]] : []),
  ];
  const lines = ['', 'Hunar is ready.', ...rows.map(([name, value]) => `  ${name!.padEnd(8)} ${value}`)];
  // In development it may just be starting again.
  const personas = await demoPersonas(config).catch(() => []);
  if (personas.length > 0) lines.push('', 'Demo sign-ins', ...personas.map(signInLine));
  return [...lines, '', 'Press Ctrl-C to stop.'].join('\n');
}

const signInLine = ({ email, password, role, description }: DemoPersona): string =>
  `  ${role.toLowerCase().replace('_', ' ').padEnd(13)} ${email.padEnd(30)} ${password.padEnd(20)} ${description}`;

/** As the sign-in page gets them, so that what is printed is what works. */
async function demoPersonas(config: AppConfig): Promise<DemoPersona[]> {
  const response = await fetch(`${localAddress(config)}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ demoPersonas { email password role description } }' }),
    signal: AbortSignal.timeout(10_000),
  });
  const answer = (await response.json()) as { data?: { demoPersonas?: DemoPersona[] } };
  return answer.data?.demoPersonas ?? [];
}

/** Where this machine reaches the API. */
export function localAddress({ host, port }: Pick<AppConfig, 'host' | 'port'>): string {
  const reachable = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
}
