/** How the browser keeps the session. */
export interface SessionCookiePolicy {
  readonly name: string;
  readonly attributes: Readonly<{ path: '/'; httpOnly: true; sameSite: 'lax'; secure: boolean }>;
}

const LOOPBACK = /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/;

export const isLoopbackHost = (hostname: string): boolean => LOOPBACK.test(hostname);

/**
 * The cookie for the address that people open. Over https it is `__Host-hunar` with Secure; over http on this very machine, `hunar`,
 * because not every browser takes a Secure cookie there. Null over http on any other host: the session could be read on the way.
 */
export function sessionCookiePolicy(publicUrl: string): SessionCookiePolicy | null {
  const { protocol, hostname } = new URL(publicUrl);
  const secure = protocol === 'https:';
  if (!secure && !(protocol === 'http:' && isLoopbackHost(hostname))) return null;
  return {
    name: secure ? '__Host-hunar' : 'hunar',
    attributes: { path: '/', httpOnly: true, sameSite: 'lax', secure },
  };
}

/** The value of one cookie in a `Cookie` header; the first wins, as in RFC 6265. */
export function cookieValue(header: string | undefined, name: string): string | null {
  for (const pair of header?.split(';') ?? []) {
    const equals = pair.indexOf('=');
    if (equals > 0 && pair.slice(0, equals).trim() === name) return pair.slice(equals + 1).trim();
  }
  return null;
}
