import en from '../catalogue/en.json';
import ur from '../catalogue/ur.json';
import type { Mail } from './mail';
import { renderMail } from './render-mail';

const ayesha = { email: 'ayesha@example.com', displayName: 'Ayesha Khan' };
const mail = (locale = 'en'): Mail => ({
  to: { ...ayesha, locale },
  template: 'verify-address',
  params: { name: 'Ayesha Khan', link: '/verify-email#abc_-' },
});
const render = (given: Mail) => renderMail(given, 'https://hunar.example');

describe('a mail', () => {
  it('is plain text with the link on a line of its own', () => {
    const { subject, text, to } = render(mail());
    expect({ subject, to }).toMatchObject({ subject: 'Confirm your address for Hunar', to: ayesha });
    expect(text).toMatch(/^Hello Ayesha Khan,\n\n/);
    expect(text.split('\n')).toContain('https://hunar.example/verify-email#abc_-');
    expect(text).toMatch(/\n-- \nHunar · hunar\.example\n$/);
  });

  it('is in Urdu from right to left, with a Latin name kept apart', () => {
    const { text, html, locale } = render(mail('ur'));
    expect(locale).toBe('ur');
    expect(text).toContain('السلام علیکم \u2068Ayesha Khan\u2069،');
    expect(html).toContain('<html lang="ur" dir="rtl">');
    expect(html).toContain('href="https://hunar.example/verify-email#abc_-"');
  });

  it('is English in a language that Hunar does not write', () => {
    expect(render(mail('fr')).locale).toBe('en');
  });

  it('does not let what a person wrote become mark-up, a header or a template', () => {
    const name = '<b onload="x">{{program}} $t(footer)\r\nBcc: x@example.com';
    const { html, subject, text } = render({
      to: { ...ayesha, locale: 'en' },
      template: 'claim-profile',
      params: { name, programName: 'A\r\nBcc: y@example.com', link: '/claim/x', days: 30 },
    });
    expect(html).not.toContain('<b ');
    expect(html).toContain('&lt;b onload=&quot;x&quot;&gt;{{program}} $t(footer)');
    expect(subject).not.toMatch(/[\r\n]/);
    expect(text).not.toMatch(/^Bcc/m);
  });

  it('has the same templates, parts and parameters in both languages', () => {
    const shape = (catalogue: object): unknown =>
      JSON.parse(JSON.stringify(catalogue), (_, value: unknown) =>
        typeof value === 'string' ? (value.match(/\{\{\w+\}\}/g) ?? []).sort() : value,
      );
    expect(shape(ur)).toEqual(shape(en));
    expect(JSON.stringify(ur)).not.toBe(JSON.stringify(en));
  });
});
