import { withoutEnd } from '../../text/trim-end';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** The characters that `&amp;` and `&#8226;` stand for. */
export const unescapeEntities = (text: string): string =>
  text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,8}));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal);
      return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : '';
    },
  );

/**
 * The text of simple HTML: a line a block, "•" before the entries of lists, tabs between the cells of a row. A link's address follows
 * its words when they do not say it.
 */
export function htmlText(html: string): string {
  let text = '';
  let link: { readonly url: string; readonly from: number } | null = null;
  let inCell = false;
  let paragraph = 0;
  const newLine = (): void => {
    if (inCell) text += ' ';
    else if (text !== '' && !text.endsWith('\n')) text += '\n';
  };
  for (const [, tag, written] of html.matchAll(/<(\/?[a-z][^>]*)>|([^<]+)/gi)) {
    if (written !== undefined) {
      text += unescapeEntities(written).replace(/\s+/g, ' ');
      continue;
    }
    const [, closing, name = ''] = /^(\/?)([a-z\d]+)/i.exec(tag!) ?? [];
    if (name === 'a') {
      if (link && closing) text += shownAddress(link.url, text.slice(link.from));
      link = closing ? null : linkOf(tag!, text.length);
    } else if (name === 'td' || name === 'th') {
      inCell = !closing;
      if (closing) text = `${withoutEnd(text, ' ')}\t`;
    } else if (name === 'tr') {
      inCell = false;
      text = withoutEnd(text, '\t ');
      newLine();
    } else if (name === 'li') {
      newLine();
      if (!closing) text += '• ';
    } else if (/^(?:p|h\d|ul|ol|table|div|br|section|header)$/.test(name)) {
      // An empty paragraph is an empty line.
      if (name === 'p' && closing && !inCell && text.length === paragraph) text += '\n';
      else newLine();
      if (!closing) paragraph = text.length;
      if (!closing && !inCell && /^h\d$/.test(name)) text += '\n';
    }
  }
  return text.replace(/ +(?=[\t\n])|(?<=[\t\n]) +/g, '');
}

function linkOf(tag: string, from: number): { url: string; from: number } | null {
  const url = /\bhref="([^"]*)"/i.exec(tag)?.[1];
  return url === undefined ? null : { url: unescapeEntities(url), from };
}

/** " (https://…)" unless the words are the address already. */
export function shownAddress(url: string, words: string): string {
  const plain = (address: string): string =>
    address
      .trim()
      .toLowerCase()
      .replace(/^(?:mailto:|tel:|https?:\/\/(?:www\.)?|www\.)/, '')
      .replace(/\/+$/, '');
  if (!/^(?:https?:|mailto:)/i.test(url) || url.length > 500) return '';
  if (
    plain(words)
      .replace(/\s/g, '')
      .includes(plain(url).replace(/^www\./, ''))
  )
    return '';
  return ` (${url.replace(/^mailto:([^?]*).*$/i, '$1')})`;
}
