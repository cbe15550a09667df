import { createHash, randomBytes } from 'node:crypto';

/** A secret that is handed out once: its text goes to the person, only its hash is stored. */
export interface SecretToken {
  readonly token: string;
  readonly hash: Buffer;
}

/** 32 random bytes as base64url (43 characters), after `prefix`. */
export function newSecretToken(prefix = ''): SecretToken {
  const token = prefix + randomBytes(32).toString('base64url');
  return { token, hash: hashToken(token) };
}

/** SHA-256; enough for 256 random bits, which nobody can guess from their hash. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token, 'utf8').digest();
