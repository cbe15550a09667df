import type { IncomingHttpHeaders } from 'node:http';

/**
 * Does a state-changing request come from our own pages, or from a program? A browser always sends `Origin` with one; a program that
 * carries a bearer token has no cookie that another site could ride on.
 */
export function isSameOrigin(headers: IncomingHttpHeaders, publicUrl: string): boolean {
  if (headers.authorization !== undefined) return true;
  const { origin, host } = headers;
  if (origin === undefined)
    return headers['sec-fetch-site'] === undefined || headers['sec-fetch-site'] === 'same-origin';
  if (!URL.canParse(origin)) return false;
  return origin === new URL(publicUrl).origin || new URL(origin).host === host;
}
