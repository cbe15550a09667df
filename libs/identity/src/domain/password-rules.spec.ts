import { checkPassword } from './password-rules';

const codeOf = (text: string, personal: string[] = []) => {
  const result = checkPassword(text, personal);
  return result.ok ? null : result.failures.map(({ code, path }) => [code, ...path].join(' ')).join();
};

describe('the password rules', () => {
  it.each(['correct horse battery', 'gXe4-vfL9_2', 'میرا پاس ورڈ لمبا ہے', '🔑🌙🏏🚲🎈🍋🧵🪁📯🛶'])(
    'accept %p',
    (text) => expect(codeOf(text)).toBeNull(),
  );

  it.each([
    ['', 'PASSWORD_TOO_SHORT password'],
    ['nine char', 'PASSWORD_TOO_SHORT password'],
    ['🔑🔑🔑🔑🔑', 'PASSWORD_TOO_SHORT password'],
    ['x'.repeat(201), 'PASSWORD_TOO_LONG password'],
    ['Password123', 'PASSWORD_TOO_COMMON password'],
    ['QWERTYUIOP', 'PASSWORD_TOO_COMMON password'],
    ['aaaaaaaaaaaa', 'PASSWORD_TOO_COMMON password'],
    ['abcabcabcabc', 'PASSWORD_TOO_COMMON password'],
  ])('refuse %p: %s', (text, code) => expect(codeOf(text)).toBe(code));

  it('refuse the name and the address of the person, with a year behind them too', () => {
    const personal = ['ayesha.khan@example.com', 'Ayesha Khan'];
    for (const text of ['ayesha.khan@example.com', 'ayesha khan', 'AyeshaKhan1998', 'ayesha.khan12']) {
      expect(codeOf(text, personal)).toBe('PASSWORD_TOO_COMMON password');
    }
    expect(codeOf('ayesha likes mangoes', personal)).toBeNull();
  });

  it('keep one form of the same letters', () => {
    const [composed, decomposed] = [checkPassword('caf\u00e9 au lait'), checkPassword('cafe\u0301 au lait')];
    expect(composed).toEqual(decomposed);
  });
});
