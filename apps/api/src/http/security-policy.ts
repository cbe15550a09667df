import type { FastifyHelmetOptions } from '@fastify/helmet';
import type { AppConfig } from '@hunar/config';

/** What the web app may load: its own files, and styles that its component library writes into the page. */
export function contentSecurityPolicy(config: AppConfig): FastifyHelmetOptions['contentSecurityPolicy'] {
  // The GraphQL IDE of development loads itself from elsewhere.
  if (config.nodeEnv !== 'production') return false;
  const socket = config.publicUrl.replace(/^http/, 'ws');
  return {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'", socket],
      manifestSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      ...(config.secureCookies ? { upgradeInsecureRequests: [] } : {}),
    },
  };
}
