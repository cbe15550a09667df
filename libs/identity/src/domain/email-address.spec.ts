import { parseEmailAddress } from './email-address';

describe('an e-mail address', () => {
  it.each([
    ['Ayesha.Khan@Example.COM', 'ayesha.khan@example.com'],
    ['  zain+hunar@mail.example.pk ', 'zain+hunar@mail.example.pk'],
    ["o'neil@example.co.uk", "o'neil@example.co.uk"],
    ['علی@مثال.پاکستان', 'علی@مثال.پاکستان'],
  ])('%p is kept as %p', (text, address) => expect(parseEmailAddress(text)).toBe(address));

  it.each([
    '',
    'ayesha',
    '@example.com',
    'a@b',
    'a b@example.com',
    'a..b@example.com',
    '.a@example.com',
    'a@example..com',
    'a@-example.com',
    'a@127.0.0.1',
    'a@example.com\nBcc: b@example.com',
    'a@b@',
    `${'a'.repeat(65)}@example.com`,
    '<script>@example.com',
  ])('%p is refused', (text) => expect(parseEmailAddress(text)).toBeNull());
});
