import { isSameOrigin } from './same-origin';

const ours = 'https://hunar.example';

describe('the origin check', () => {
  it.each([
    ['our own page', { origin: 'https://hunar.example', host: 'hunar.example' }],
    ['the address that was opened', { origin: 'http://127.0.0.1:3000', host: '127.0.0.1:3000' }],
    ['a program without cookies of a browser', { host: 'hunar.example' }],
    ['a bearer token', { authorization: 'Bearer x', origin: 'https://elsewhere.example' }],
  ])('lets %s through', (_, headers) => expect(isSameOrigin(headers, ours)).toBe(true));

  it.each([
    ['another site', { origin: 'https://evil.example', host: 'hunar.example' }],
    ['a sandboxed frame', { origin: 'null', host: 'hunar.example' }],
    ['a sister site', { origin: 'https://evil.hunar.example', host: 'hunar.example' }],
    ['a browser that hides its origin', { host: 'hunar.example', 'sec-fetch-site': 'cross-site' }],
  ])('refuses %s', (_, headers) => expect(isSameOrigin(headers, ours)).toBe(false));
});
