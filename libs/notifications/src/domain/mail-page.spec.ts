import { mailPage, withLinks } from './mail-page';

describe('the mail page', () => {
  it('makes links of addresses and text of all else', () => {
    expect(withLinks('Go: http://localhost:3000/claim/a_b?x=1&y=2\n<script>"x"</script> javascript:alert(1)')).toBe(
      'Go: <a href="http://localhost:3000/claim/a_b?x=1&amp;y=2" dir="ltr">http://localhost:3000/claim/a_b?x=1&amp;y=2</a>\n' +
        '&lt;script&gt;&quot;x&quot;&lt;/script&gt; javascript:alert(1)',
    );
  });

  it('escapes what a mail holds', () => {
    const evil = '"><img src=x onerror=alert(1)>';
    const page = mailPage(
      [
        {
          id: 'x',
          recipient: evil,
          subject: evil,
          text: `${evil} https://a.example/${evil}`,
          locale: 'en',
          headers: {},
          createdAt: new Date(0),
        },
      ],
      true,
    );
    expect(page).not.toContain('<img');
  });
});
