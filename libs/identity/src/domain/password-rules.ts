import { type Failure, failures, type Result, success } from '@hunar/kernel';
import { COMMON_PASSWORDS } from './common-passwords';

export const PASSWORD_LEAST = 10;
export const PASSWORD_MOST = 200;

export type PasswordFailure = 'PASSWORD_TOO_SHORT' | 'PASSWORD_TOO_LONG' | 'PASSWORD_TOO_COMMON';

/** The form that is hashed: the same accented letter typed on two keyboards is one password. */
export const normalisePassword = (password: string): string => password.normalize('NFC');

/**
 * A password that may be kept, normalised: 10 to 200 characters, not a well-known one, not a character or a short piece repeated, not
 * the person's own e-mail or name (`personal`). Failures carry `path`.
 */
export function checkPassword(
  text: string,
  personal: readonly string[] = [],
  path: readonly string[] = ['password'],
): Result<string, PasswordFailure> {
  const password = normalisePassword(text);
  const length = [...password].length;
  const fail = (code: PasswordFailure, params: Failure['params'] = {}) => failures([{ code, path, params }]);
  if (length < PASSWORD_LEAST) return fail('PASSWORD_TOO_SHORT', { least: PASSWORD_LEAST });
  if (length > PASSWORD_MOST) return fail('PASSWORD_TOO_LONG', { most: PASSWORD_MOST });
  return isGuessable(password.toLowerCase(), personal) ? fail('PASSWORD_TOO_COMMON') : success(password);
}

function isGuessable(password: string, personal: readonly string[]): boolean {
  return COMMON_PASSWORDS.has(password) || /^(.{1,3}?)\1+.?$/su.test(password) || isOwn(password, personal);
}

/** Compares letters and digits alone, with and without up to four digits (a year) at the end. */
function isOwn(password: string, personal: readonly string[]): boolean {
  const guesses = [bare(password), bare(password).replace(/\d{1,4}$/, '')];
  const own = personal.flatMap((text) => [bare(text), bare(text.split('@')[0] ?? '')]);
  return own.some((text) => text !== '' && guesses.includes(text));
}

const bare = (text: string): string =>
  normalisePassword(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
