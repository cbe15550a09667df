import { ConfigError } from '@hunar/config';
import { UnitOfWork } from '@hunar/database';
import { newId } from '@hunar/kernel';
import { type Mail, Mailer, SEND_MAIL } from '@hunar/notifications';
import { JobHandlers, QueueWorker } from '@hunar/queue';
import { createServer } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { IdentityFixture, SIGN_UP } from './identity.fixture';

const mailTo = (email: string, locale = 'en'): Mail => ({
  to: { email, displayName: 'Ayesha Khan', locale },
  template: 'claim-profile',
  params: { name: 'Ayesha Khan', programName: 'Batch 7', link: '/claim/abc_-', days: 30 },
});

/** A mail server on this machine that keeps what it takes. `ghost…` it does not know. */
class TestMailServer {
  readonly received: { from: string; to: string[]; source: string }[] = [];
  private readonly server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    authOptional: true,
    onAuth: ({ username, password }, _, done) =>
      password === 'sesame' ? done(null, { user: username }) : done(new Error('No.')),
    onRcptTo: ({ address }, _, done) =>
      done(address.startsWith('ghost') ? Object.assign(new Error('Unknown user'), { responseCode: 550 }) : null),
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const from = envelope.mailFrom ? envelope.mailFrom.address : '';
        const to = envelope.rcptTo.map(({ address }) => address);
        this.received.push({ from, to, source: Buffer.concat(chunks).toString('utf8') });
        done();
      });
    },
  });

  async listen(port = 0): Promise<number> {
    this.server.on('error', () => undefined);
    await new Promise<void>((resolve) => void this.server.listen(port, '127.0.0.1', resolve));
    const address = this.server.server.address();
    return typeof address === 'object' && address ? address.port : 0;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

async function until(condition: () => Promise<boolean> | boolean): Promise<void> {
  const end = Date.now() + 20_000;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error('It did not come about in 20 s.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const decoded = (source: string): string =>
  source
    .replace(/=\r?\n/g, '')
    .replace(/(?:=[0-9A-F]{2})+/g, (run) => Buffer.from(run.replaceAll('=', ''), 'hex').toString('utf8'));

describe('with a mail server', () => {
  let server: TestMailServer;
  let house: IdentityFixture;
  const run = async (mailIds: string[]) => house.app.get(JobHandlers).runNow(SEND_MAIL, { mailIds });
  const waiting = async () =>
    (await house.app.database.query<{ id: string }>('SELECT id FROM outgoing_mail ORDER BY id')).map(({ id }) => id);

  beforeAll(async () => {
    server = new TestMailServer();
    const smtpUrl = `smtp://hunar:sesame@127.0.0.1:${await server.listen()}`;
    house = await IdentityFixture.start({
      smtpUrl,
      mailFrom: 'Hunar <no-reply@hunar.example>',
      publicUrl: 'https://hunar.example',
    });
  });
  afterAll(async () => {
    await house.app.close();
    await server.close();
  });
  afterEach(() => house.app.database.query('TRUNCATE outgoing_mail'));

  it('delivers by the queue what a sign-up asks for, and then forgets it', async () => {
    const worker = house.app.get(QueueWorker);
    await worker.start();
    const input = { email: 'ayesha@example.com', password: 'three mangoes on a roof', displayName: 'عائشہ خان' };
    await house.ask(SIGN_UP, { input: { ...input, role: 'FREELANCER' } }, { language: 'ur' });
    await until(() => server.received.length === 1);
    await until(async () => (await waiting()).length === 0);
    await worker.stop();
    const [mail] = server.received;
    expect(mail).toMatchObject({ from: 'no-reply@hunar.example', to: ['ayesha@example.com'] });
    expect(mail?.source).toMatch(/^From: Hunar <no-reply@hunar\.example>\r$/m);
    expect(mail?.source).toMatch(/^Content-Language: ur\r$/m);
    expect(mail?.source).toContain('Content-Type: multipart/alternative');
  });

  it('delivers text and HTML that lead to the same link', async () => {
    await house.app.get(Mailer).send(mailTo('links@example.com'));
    await run(await waiting());
    const source = decoded(server.received.at(-1)?.source ?? '');
    expect(source).toMatch(/^To: Ayesha Khan <links@example\.com>\r$/m);
    expect(source).toMatch(/^Subject: Your Hunar profile from Batch 7 is waiting for you\r$/m);
    expect(source).toContain('\nhttps://hunar.example/claim/abc_-\r\n');
    expect(source).toContain('href="https://hunar.example/claim/abc_-"');
  });

  it('names in its headers how one click ends such mails', async () => {
    await house.app.get(Mailer).send({
      to: { email: 'founder@example.com', displayName: 'Omar', locale: 'ur' },
      template: 'new-people',
      params: { name: 'Omar', search: 'React', count: 2, link: '/saved-searches/1' },
      items: [{ title: 'Zara M.', details: ['Builds', 'Lahore'], link: '/talent/7' }],
      unsubscribe: '/unsubscribe/abc_-',
    });
    await run(await waiting());
    const source = decoded(server.received.at(-1)?.source ?? '').replace(/\r\n[ \t]+/g, ' ');
    expect(source).toMatch(/^List-Unsubscribe: <https:\/\/hunar\.example\/unsubscribe\/abc_->\r$/m);
    expect(source).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
    expect(source).toContain('<a href="https://hunar.example/talent/7" dir="auto"');
    await house.app.get(Mailer).send(mailTo('plain@example.com'));
    await run(await waiting());
    expect(server.received.at(-1)?.source).not.toMatch(/^List-Unsubscribe/m);
  });

  it('sends nothing for what was rolled back', async () => {
    const failed = house.app.get(UnitOfWork).run(async () => {
      await house.app.get(Mailer).send(mailTo('never@example.com'));
      throw new Error('Rolled back.');
    });
    await expect(failed).rejects.toThrow('Rolled back.');
    expect(await waiting()).toEqual([]);
  });

  it('keeps mails encrypted while they wait, and their addresses out of the queue', async () => {
    await house.app.get(Mailer).sendMany([mailTo('secret@example.com')]);
    const rows = await house.app.database.query<{ text: string }>(
      `SELECT encode(sealed, 'escape') AS text FROM outgoing_mail
       UNION ALL SELECT data::text FROM pgboss.job WHERE name = 'send-mail'`,
    );
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.map(({ text }) => text).join()).not.toMatch(/secret@|abc_-|Ayesha/);
  });

  it('passes over an address that the server does not know, and delivers the rest', async () => {
    const before = server.received.length;
    await house.app.get(Mailer).sendMany([mailTo('ghost@example.com'), mailTo('real@example.com')]);
    await run(await waiting());
    expect(server.received.slice(before).map(({ to }) => to)).toEqual([['real@example.com']]);
    expect(await waiting()).toEqual([]);
  });

  it('drops a mail that cannot be decrypted', async () => {
    const id = newId();
    await house.app.database.query("INSERT INTO outgoing_mail VALUES ($1, '\\x0100', now())", [id]);
    await run([id]);
    expect(await waiting()).toEqual([]);
  });

  it('delivers each of many mails once, also when jobs are repeated side by side', async () => {
    const before = server.received.length;
    const addresses = Array.from({ length: 60 }, (_, index) => `many${index}@example.com`);
    await house.app.get(Mailer).sendMany(addresses.map((email) => mailTo(email)));
    const ids = await waiting();
    await Promise.all([run(ids), run(ids)]);
    await run(ids);
    expect(
      server.received
        .slice(before)
        .flatMap(({ to }) => to)
        .sort(),
    ).toEqual(addresses.sort());
  });

  it('has no page that shows mails', async () => {
    expect((await house.app.http.inject({ url: '/dev/mail' })).statusCode).toBe(404);
  });
});

describe('with a mail server that is away', () => {
  it('answers as always, and delivers when the server is back', async () => {
    const port = await freePort();
    const house = await IdentityFixture.start({
      smtpUrl: `smtp://127.0.0.1:${port}`,
      mailFrom: 'no-reply@hunar.example',
    });
    const server = new TestMailServer();
    try {
      await house.app.get(QueueWorker).start();
      const input = { email: 'patient@example.com', password: 'three mangoes on a roof', displayName: 'Sana' };
      const { data } = await house.ask(SIGN_UP, { input: { ...input, role: 'FREELANCER' } });
      expect(data.signUp.__typename).toBe('Done');
      await until(async () => {
        const jobs = await house.app.database.query(
          "SELECT 1 FROM pgboss.job WHERE name = 'send-mail' AND state = 'retry'",
        );
        return jobs.length === 1;
      });
      await server.listen(port);
      await until(() => server.received.length === 1);
    } finally {
      await house.app.close();
      await server.close();
    }
  });
});

describe('without a mail server', () => {
  let house: IdentityFixture;
  beforeAll(async () => {
    house = await IdentityFixture.start();
  });
  afterAll(() => house.app.close());
  const page = (url: string, more: object = {}) => house.app.http.inject({ url, ...more });

  it('shows mails on a page of this machine, the newest first, with links', async () => {
    expect((await page('/dev/mail')).body).toContain('No mail yet');
    const mailer = house.app.get(Mailer);
    await mailer.send(mailTo('first@example.com'));
    await house.mailsTo('');
    await mailer.send(mailTo('second@example.com', 'ur'));
    await house.mailsTo('');
    const { body, headers, statusCode } = await page('/dev/mail');
    expect([statusCode, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['cache-control']).toBe('no-store');
    expect(body.indexOf('second@example.com')).toBeLessThan(body.indexOf('first@example.com'));
    expect(body).toContain('<a href="http://localhost:3000/claim/abc_-" dir="ltr">');
    expect(body).toContain(
      '<h2 lang="ur" dir="rtl">\u2068Batch 7\u2069 کی طرف سے آپ کا ہنر پروفائل آپ کا منتظر ہے</h2>',
    );
    const asHtml = /\/dev\/mail\/\d+/.exec(body)?.[0] ?? '';
    expect((await page(asHtml)).body).toContain('<html lang="ur" dir="rtl">');
    for (const url of ['/dev/mail/x', '/dev/mail/999999']) expect((await page(url)).statusCode).toBe(404);
  });

  it('shows fifty at a time', async () => {
    const mails = Array.from({ length: 60 }, (_, index) => mailTo(`page${index}@example.com`));
    await house.app.get(Mailer).sendMany(mails);
    await house.mailsTo('');
    const countOn = (body: string) => body.match(/page\d+@example\.com/g)?.length ?? 0;
    const first = (await page('/dev/mail')).body;
    const older = /\/dev\/mail\?before=\d+/.exec(first)?.[0] ?? '';
    const second = (await page(older)).body;
    expect([countOn(first), countOn(second)]).toEqual([50, 10]);
    expect(second).not.toContain('Older mail');
  });

  it('shows them to nobody else', async () => {
    expect((await page('/dev/mail', { remoteAddress: '192.168.1.7' })).statusCode).toBe(404);
    expect((await page('/dev/mail', { headers: { host: 'rebound.example:3000' } })).statusCode).toBe(404);
    expect((await page('/dev/mail', { remoteAddress: '::1', headers: { host: '[::1]:3000' } })).statusCode).toBe(200);
  });

  it('does not start where others could open the page', async () => {
    const elsewhere = IdentityFixture.start({ publicUrl: 'https://hunar.example', secureCookies: true });
    await expect(elsewhere).rejects.toThrow(ConfigError);
  });
});

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}
