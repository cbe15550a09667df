import { cookieValue, sessionCookiePolicy } from './session-cookie';

describe('the session cookie', () => {
  it('is a __Host- cookie with Secure over https', () => {
    expect(sessionCookiePolicy('https://hunar.example')).toEqual({
      name: '__Host-hunar',
      attributes: { path: '/', httpOnly: true, sameSite: 'lax', secure: true },
    });
  });

  it.each(['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000', 'http://hunar.localhost'])(
    'is plain over %s',
    (url) => {
      expect(sessionCookiePolicy(url)).toEqual({
        name: 'hunar',
        attributes: { path: '/', httpOnly: true, sameSite: 'lax', secure: false },
      });
    },
  );

  it.each(['http://hunar.example', 'http://192.168.1.5:3000', 'http://localhost.evil.example', 'ftp://localhost'])(
    'does not exist over %s',
    (url) => expect(sessionCookiePolicy(url)).toBeNull(),
  );

  it('is found among others', () => {
    expect(cookieValue('theme=dark; hunar=abc_-1; x=hunar=2', 'hunar')).toBe('abc_-1');
    expect(cookieValue('xhunar=1', 'hunar')).toBeNull();
    expect(cookieValue(undefined, 'hunar')).toBeNull();
  });
});
