import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const VERSION = 1;
const NONCE = 12;
const TAG = 16;

/** The key for mails that wait, derived from the key for uploads so that neither opens what the other sealed. */
export const mailKey = (uploadKey: Buffer): Buffer =>
  Buffer.from(hkdfSync('sha256', uploadKey, '', 'hunar outgoing mail', 32));

/** AES-256-GCM: version, nonce, tag, ciphertext. `context` (the row's id) must be the same to open it. */
export function seal(text: string, key: Buffer, context: string): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([Buffer.of(VERSION), nonce, cipher.getAuthTag(), body]);
}

/** @throws Error when the key or the context is another, or the bytes were changed. */
export function unseal(sealed: Buffer, key: Buffer, context: string): string {
  if (sealed[0] !== VERSION) throw new Error('Sealed in a way that is not known here.');
  const nonce = sealed.subarray(1, 1 + NONCE);
  const tag = sealed.subarray(1 + NONCE, 1 + NONCE + TAG);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context)).setAuthTag(tag);
  return decipher.update(sealed.subarray(1 + NONCE + TAG), undefined, 'utf8') + decipher.final('utf8');
}
