import i18next from 'i18next';
import en from '../catalogue/en.json';
import ur from '../catalogue/ur.json';
import { escapeHtml } from './escape-html';
import { isolate } from './isolate';
import { itemsHtml, itemsText, type WrittenItem } from './mail-items';
import type { Mail, MailHeaders, RenderedMail } from './mail';

const catalogue = i18next.createInstance({
  fallbackLng: 'en',
  initAsync: false,
  resources: { en: { translation: en }, ur: { translation: ur } },
  interpolation: { escapeValue: false },
});
void catalogue.init();

const DIRECTION = { en: 'ltr', ur: 'rtl' } as const;

interface Parts {
  readonly subject: string;
  readonly body: readonly string[];
  readonly items: readonly WrittenItem[];
  readonly action: string;
  readonly after: readonly string[];
  readonly footer: string;
  /** How to get no more of them: what the link says, and where it leads. */
  readonly unsubscribe: { readonly say: string; readonly url: string } | null;
}

/** Writes a mail in its language, as plain text and as HTML; its link starts at `publicUrl`. */
export function renderMail({ to, template, params, items = [], unsubscribe }: Mail, publicUrl: string): RenderedMail {
  const locale = to.locale === 'ur' ? 'ur' : 'en';
  const { link, ...words } = params;
  const address = (path: string) => new URL(path, `${publicUrl}/`).href;
  const url = address(link);
  const isolated = Object.entries(words).map(([name, word]) => [name, isolate(String(word), locale)]);
  // Plurals need the number itself.
  const count = 'count' in words ? { count: words.count } : {};
  const options = { lng: locale, ...Object.fromEntries(isolated), ...count, site: new URL(publicUrl).host };
  const say = (key: string): string => String(catalogue.t(key, options));
  const list = (key: string) => catalogue.t(key, { ...options, returnObjects: true }) as unknown as string[];
  const parts: Parts = {
    subject: say(`${template}.subject`),
    body: list(`${template}.body`),
    items: items.map(({ title, details, link: path }) => ({ title, details, url: address(path) })),
    action: say(`${template}.action`),
    after: list(`${template}.after`),
    footer: say('footer'),
    unsubscribe: unsubscribe === undefined ? null : { say: say('unsubscribe'), url: address(unsubscribe) },
  };
  const headers = headersOf(parts);
  return { to, subject: parts.subject, text: textOf(parts, url), html: htmlOf(parts, url, locale), locale, headers };
}

/** One click in the mail program turns the mails off (RFC 8058). */
function headersOf({ unsubscribe }: Parts): MailHeaders {
  if (!unsubscribe) return {};
  return { 'List-Unsubscribe': `<${unsubscribe.url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
}

const textOf = ({ body, items, action, after, footer, unsubscribe }: Parts, url: string): string =>
  [
    ...body,
    ...itemsText(items),
    `${action}:\n${url}`,
    ...after,
    ...(unsubscribe ? [`${unsubscribe.say}:\n${unsubscribe.url}`] : []),
    `-- \n${footer}`,
  ].join('\n\n') + '\n';

function htmlOf(
  { subject, body, items, action, after, footer, unsubscribe }: Parts,
  url: string,
  locale: 'en' | 'ur',
): string {
  const dir = DIRECTION[locale];
  const link = escapeHtml(url);
  const paragraphs = (texts: readonly string[]) => texts.map((text) => `<p>${escapeHtml(text)}</p>`).join('\n');
  return `<!doctype html>
<html lang="${locale}" dir="${dir}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(subject)}</title></head>
<body style="margin:0;background:#f4f5f3;color:#1c2321;font:16px/1.6 system-ui,-apple-system,'Segoe UI',${locale === 'ur' ? "'Noto Nastaliq Urdu'," : ''}sans-serif">
<div style="max-width:34rem;margin:0 auto;padding:24px">
<div style="background:#ffffff;border-radius:12px;padding:24px;text-align:start">
${paragraphs(body)}${itemsHtml(items)}
<p style="margin:24px 0"><a href="${link}" style="display:inline-block;background:#0b6e4f;color:#ffffff;text-decoration:none;padding:12px 20px;border-radius:8px">${escapeHtml(action)}</a></p>
${paragraphs(after)}
<p dir="ltr" style="font-size:13px;color:#5b6562;overflow-wrap:anywhere;text-align:${dir === 'rtl' ? 'right' : 'left'}">${link}</p>
</div>
<p style="font-size:13px;color:#5b6562;padding:0 24px">${escapeHtml(footer)}${unsubscribe ? ` · <a href="${escapeHtml(unsubscribe.url)}" style="color:#5b6562">${escapeHtml(unsubscribe.say)}</a>` : ''}</p>
</div>
</body>
</html>
`;
}
