import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { asciiDigits, cleanText, unwrapTextMarker } from '../text/clean-text';

const LOCAL = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?$/u;

/** The plain addresses that nearly all are. */
const COMMON = /^[a-z\d_+-]+(?:\.[a-z\d_+-]+)*@(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z]{2,24}$/;

/** One address that could be delivered to: a dot in the domain, no spaces, at most 254 characters; international names too. */
export function isEmailAddress(address: string): boolean {
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at);
  const labels = address.slice(at + 1).split('.');
  if (at < 1 || address.length > 254 || local.length > 64 || labels.length < 2 || !LOCAL.test(local)) return false;
  return labels.every((label) => LABEL.test(label)) && /^(?:\p{L}{2,}|xn--[\w-]+)$/u.test(labels.at(-1) as string);
}

export interface ParsedEmail {
  readonly address: string;
  readonly several: boolean;
}

/** An e-mail cell: lower-cased address, or null. `mailto:`, `Name <…>` and trailing punctuation are taken off; of several the first. */
export function parseEmail(cell: string): ParsedEmail | null {
  const plain = cell.trim().toLowerCase();
  if (plain.length <= 64 && COMMON.test(plain)) return { address: plain, several: false };
  const text = cleanText(cell.replaceAll('\u00A0', ' '))
    .replace(/^mailto:/i, '')
    .replace(/^[^<>@]*<([^<>]+)>[,;.\s]*$/, '$1')
    .replace(/^['"]+|['"]+$/g, '')
    .replace(/[\s,;.]+$/, '')
    .trim()
    .toLowerCase();
  if (isEmailAddress(text)) return { address: text, several: false };
  const parts = text.split(/\s*(?:[;,|]|\s\/\s|\n)\s*/).filter((part) => part !== '');
  return parts.length > 1 && parts.every(isEmailAddress) ? { address: parts[0] as string, several: true } : null;
}

/** Pakistani mobile numbers as they are written at home; anything else goes through libphonenumber. */
const PK_MOBILE = /^(?:\+92|0092|92|0|\+920|00920)?(3(?:[0-47]\d|3\d|55|64)\d{7})$/;

function toE164(text: string): string | null {
  const compact = asciiDigits(text)
    .replace(/\.0+$/, '')
    .replace(/(?:whats ?app|mobile|phone|mob|cell|tel|ph|no|office|home)\b\.?:?/gi, '')
    .replace(/[\s().\-–—_/:\u00A0]/g, '');
  const pakistani = PK_MOBILE.exec(compact);
  if (pakistani) return `+92${pakistani[1]}`;
  if (!/^\+?\d{7,16}$/.test(compact)) return null;
  const international = compact.replace(/^00/, '+');
  const number = parsePhoneNumberFromString(international, 'PK');
  if (number?.isValid()) return number.number;
  if (international.startsWith('+') || compact.startsWith('0') || compact.length < 11) return null;
  // A spreadsheet drops the plus of +971…; without it only an unmistakable mobile number counts.
  const foreign = parsePhoneNumberFromString(`+${compact}`);
  return foreign?.isValid() && foreign.getType() === 'MOBILE' ? foreign.number : null;
}

/** A phone cell in E.164, by default Pakistani; of several numbers the first valid one; null when there is none. */
export function parsePhone(cell: string): string | null {
  const text = unwrapTextMarker(cleanText(cell));
  const whole = toE164(text);
  if (whole !== null || text.length < 15) return whole;
  for (const part of text.split(/[,;|/&\n]|\bor\b|\band\b|\s{2,}/i)) {
    const number = part.trim() === '' ? null : toE164(part);
    if (number !== null) return number;
  }
  return null;
}

/** A CNIC's thirteen digits, or null. */
export function parseCnic(cell: string): string | null {
  const text = asciiDigits(unwrapTextMarker(cleanText(cell))).replace(/\.0+$/, '');
  const digits = text.replace(/[\s\-–—.]/g, '');
  return /^[1-9]\d{12}$/.test(digits) ? digits : null;
}

const GITHUB = /^(?:https?:\/\/)?(?:www\.)?github\.com\/(@?[a-z\d](?:[a-z\d-]{0,38}))((?:\/[\w.-]+)*)\/?(?:[?#].*)?$/i;

/** A GitHub address, from an address or a bare user name; null for anything else. */
export function parseGithub(cell: string): string | null {
  const text = cleanText(cell);
  const address = GITHUB.exec(text);
  if (address) return `https://github.com/${(address[1] as string).replace(/^@/, '')}${address[2] ?? ''}`;
  const handle = /^@?([a-z\d](?:[a-z\d]|-(?=[a-z\d])){0,38})$/i.exec(text)?.[1];
  return handle === undefined || /^(?:na|nil|none|no|yes|null|n-a|github)$/i.test(handle)
    ? null
    : `https://github.com/${handle}`;
}

const LINKEDIN = /^(?:https?:\/\/)?(?:[a-z]{2,3}\.)?linkedin\.com\/(in|pub)\/([^\s/?#]+)((?:\/[^\s?#]*)?)(?:[?#].*)?$/i;

/** A LinkedIn profile address without its tracking, from an address or `in/name`; null for anything else. */
export function parseLinkedin(cell: string): string | null {
  const text = cleanText(cell).replace(/^(?:\/|@)?in\//i, 'linkedin.com/in/');
  const address = LINKEDIN.exec(text);
  if (address === null) return null;
  const kind = (address[1] as string).toLowerCase();
  return `https://www.linkedin.com/${kind}/${address[2]}${kind === 'pub' ? (address[3] ?? '').replace(/\/$/, '') : ''}`;
}
