const MOST = 120;
// A name travels in mails to addresses that nobody has proven yet, so it must not carry a link or mark-up.
const FORBIDDEN = /[\p{Cc}\p{Co}\p{Cs}<>@\\]|:\/\/|www\.|https?:/iu;

/** A person's or organisation's name with its spaces tidied, or null when it is empty, longer than 120 characters or carries a link. */
export function parseName(text: string): string | null {
  const name = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  return name !== '' && [...name].length <= MOST && !FORBIDDEN.test(name) ? name : null;
}
