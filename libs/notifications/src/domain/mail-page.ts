import { escapeHtml } from './escape-html';
import type { MailHeaders } from './mail';

/** A mail as the page shows it. */
export interface ShownMail {
  readonly id: string;
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
  readonly locale: 'en' | 'ur';
  readonly headers: MailHeaders;
  readonly createdAt: Date;
}

const STYLE = `
:root{color-scheme:light dark;--line:color-mix(in srgb,currentColor 18%,transparent);--soft:color-mix(in srgb,currentColor 68%,transparent)}
body{font:16px/1.6 system-ui,-apple-system,'Segoe UI','Noto Nastaliq Urdu',sans-serif;margin:0 auto;max-width:46rem;padding:24px 16px}
h1{font-size:1.5rem;margin:0}h2{font-size:1.1rem;margin:0 0 4px}p{margin:4px 0 16px;color:var(--soft)}
article{border:1px solid var(--line);border-radius:12px;padding:16px;margin:16px 0}
.meta{font-size:.875rem}.text{white-space:pre-wrap;overflow-wrap:anywhere}a{color:LinkText}`;

/** The page that shows mails instead of sending them; `mails` newest first, `hasOlder` after them. Looks again while there are none. */
export function mailPage(mails: readonly ShownMail[], hasOlder: boolean): string {
  const wait = mails.length === 0 ? '<meta http-equiv="refresh" content="3">' : '';
  const list = mails.map(article).join('\n') || '<p>No mail yet. This page looks again every three seconds.</p>';
  const older = hasOlder
    ? `<p><a href="/dev/mail?before=${escapeHtml(mails.at(-1)?.id ?? '')}">Older mail</a></p>`
    : '';
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>Mail · Hunar</title>${wait}<style>${STYLE}</style></head>
<body><h1>Mail</h1>
<p>No mail server is set (SMTP_URL), so mail is shown here, the newest first, and goes nowhere. <a href="/dev/mail">Look again</a></p>
${list}
${older}
</body></html>
`;
}

function article({ id, recipient, subject, text, locale, headers, createdAt }: ShownMail): string {
  const dir = locale === 'ur' ? 'rtl' : 'ltr';
  const time = createdAt.toISOString();
  return `<article>
<h2 lang="${locale}" dir="${dir}">${escapeHtml(subject)}</h2>
<p class="meta">To ${escapeHtml(recipient)} · <time datetime="${time}">${time.slice(0, 19).replace('T', ' ')} UTC</time> · <a href="/dev/mail/${escapeHtml(id)}">as HTML</a></p>${Object.entries(
    headers,
  )
    .map(([name, value]) => `\n<p class="meta" dir="ltr">${escapeHtml(name)}: ${escapeHtml(value)}</p>`)
    .join('')}
<div class="text" lang="${locale}" dir="${dir}">${withLinks(text)}</div>
</article>`;
}

/** Escapes a text and makes its http(s) addresses links. */
export function withLinks(text: string): string {
  return text
    .split(/(https?:\/\/[^\s<>"'\u2069]+)/)
    .map((part, index) => (index % 2 === 0 ? escapeHtml(part) : link(escapeHtml(part))))
    .join('');
}

const link = (url: string): string => `<a href="${url}" dir="ltr">${url}</a>`;
