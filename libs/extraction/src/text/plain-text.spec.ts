import fc from 'fast-check';
import { plainText } from './plain-text';

const wordsAt = (source: string, words: string): string => {
  const { text, span } = { ...spread(source) };
  const at = text.indexOf(words);
  const { start, end } = span(at, at + words.length);
  return source.slice(start, end);
};
const spread = (source: string) => {
  const plain = plainText(source);
  return { text: plain.text, span: (start: number, end: number) => plain.span(start, end) };
};

it('leaves out tags and entities, and keeps the offsets of the source', () => {
  const source = '<ul><li>Go &amp; Rust</li><li class="x">C&#43;&#43;</li></ul><style>a{}</style>';
  expect(plainText(source).text.trim()).toBe('• Go & Rust\n\n• C++');
  expect(wordsAt(source, 'Go & Rust')).toBe('Go &amp; Rust');
  expect(wordsAt(source, 'C++')).toBe('C&#43;&#43;');
});

it('reads HTML that was escaped once more', () => {
  expect(plainText('&lt;p&gt;R&amp;amp;D&lt;/p&gt;').text.trim()).toBe('R&D');
});

it('leaves what is no tag', () => {
  expect(plainText('a < b and List<String> > c').text).toBe('a < b and List<String> > c');
});

it('takes marks of Markdown, letters of other fonts and line ends of other systems for what they mean', () => {
  expect(plainText('**Pay:** `€5k`\r\n[us](https://x.example)\u00a0𝗚𝗼 – ok').text).toBe('Pay: €5k\n[us Go - ok');
});

it('maps every piece to a piece of the source, whatever the source holds', () => {
  const piece = fc.constantFrom(
    '<p>',
    '</li>',
    '&amp;',
    '&#x41;',
    '**',
    '\r\n',
    '<!--',
    '-->',
    '<script>',
    '😀',
    '\ud800',
    'و',
    'a',
    ' ',
    '&lt;b&gt;',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(piece).map((all) => all.join('')),
      ),
      fc.nat(),
      fc.nat(),
      (source, one, other) => {
        const plain = plainText(source);
        const [start, end] = [one % (plain.text.length + 1), other % (plain.text.length + 1)].sort((a, b) => a - b) as [
          number,
          number,
        ];
        const span = plain.span(start, end);
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeLessThanOrEqual(source.length);
        expect(span.start).toBeLessThanOrEqual(span.end);
      },
    ),
  );
});
