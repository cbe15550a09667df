import { escapeHtml } from './escape-html';

/** A line of a mail's list with its full address. */
export interface WrittenItem {
  readonly title: string;
  readonly details: readonly string[];
  readonly url: string;
}

const plain = (text: string): string => text.replace(/\p{Cc}+/gu, ' ');

/** A paragraph an item. */
export const itemsText = (items: readonly WrittenItem[]): string[] =>
  items.map(({ title, details, url }) => [title, ...details].map(plain).join('\n') + `\n${url}`);

/** A list whose titles are links; nothing for no items. Each text takes its own direction. */
export function itemsHtml(items: readonly WrittenItem[]): string {
  if (items.length === 0) return '';
  const rows = items.map(({ title, details, url }) => {
    const lines = details.map(
      (detail) => `<br><span dir="auto" style="color:#5b6562">${escapeHtml(plain(detail))}</span>`,
    );
    return `<li style="margin:0 0 12px"><a href="${escapeHtml(url)}" dir="auto" style="color:#0b6e4f">${escapeHtml(plain(title))}</a>${lines.join('')}</li>`;
  });
  return `\n<ul style="margin:16px 0;padding-inline-start:20px">\n${rows.join('\n')}\n</ul>`;
}
