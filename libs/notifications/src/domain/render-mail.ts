import i18next from 'i18next';
import en from '../catalogue/en.json';
import ur from '../catalogue/ur.json';
import { escapeHtml } from './escape-html';
import { isolate } from './isolate';
import type { Mail, RenderedMail } from './mail';

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
  readonly action: string;
  readonly after: readonly string[];
  readonly footer: string;
}

/** Writes a mail in its language, as plain text and as HTML; its link starts at `publicUrl`. */
export function renderMail({ to, template, params }: Mail, publicUrl: string): RenderedMail {
  const locale = to.locale === 'ur' ? 'ur' : 'en';
  const { link, ...words } = params;
  const url = new URL(link, `${publicUrl}/`).href;
  const isolated = Object.entries(words).map(([name, word]) => [name, isolate(String(word), locale)]);
  const options = { lng: locale, ...Object.fromEntries(isolated), site: new URL(publicUrl).host };
  const say = (key: string): string => String(catalogue.t(key, options));
  const list = (key: string) => catalogue.t(key, { ...options, returnObjects: true }) as unknown as string[];
  const parts: Parts = {
    subject: say(`${template}.subject`),
    body: list(`${template}.body`),
    action: say(`${template}.action`),
    after: list(`${template}.after`),
    footer: say('footer'),
  };
  return { to, subject: parts.subject, text: textOf(parts, url), html: htmlOf(parts, url, locale), locale };
}

const textOf = ({ body, action, after, footer }: Parts, url: string): string =>
  [...body, `${action}:\n${url}`, ...after, `-- \n${footer}`].join('\n\n') + '\n';

function htmlOf({ subject, body, action, after, footer }: Parts, url: string, locale: 'en' | 'ur'): string {
  const dir = DIRECTION[locale];
  const link = escapeHtml(url);
  const paragraphs = (texts: readonly string[]) => texts.map((text) => `<p>${escapeHtml(text)}</p>`).join('\n');
  return `<!doctype html>
<html lang="${locale}" dir="${dir}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(subject)}</title></head>
<body style="margin:0;background:#f4f5f3;color:#1c2321;font:16px/1.6 system-ui,-apple-system,'Segoe UI',${locale === 'ur' ? "'Noto Nastaliq Urdu'," : ''}sans-serif">
<div style="max-width:34rem;margin:0 auto;padding:24px">
<div style="background:#ffffff;border-radius:12px;padding:24px;text-align:start">
${paragraphs(body)}
<p style="margin:24px 0"><a href="${link}" style="display:inline-block;background:#0b6e4f;color:#ffffff;text-decoration:none;padding:12px 20px;border-radius:8px">${escapeHtml(action)}</a></p>
${paragraphs(after)}
<p dir="ltr" style="font-size:13px;color:#5b6562;overflow-wrap:anywhere;text-align:${dir === 'rtl' ? 'right' : 'left'}">${link}</p>
</div>
<p style="font-size:13px;color:#5b6562;padding:0 24px">${escapeHtml(footer)}</p>
</div>
</body>
</html>
`;
}
