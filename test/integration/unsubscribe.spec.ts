import { randomUUID } from 'node:crypto';
import { newId } from '@hunar/kernel';
import { AlertsFixture } from './alerts.fixture';
import type { Founder } from './market.fixture';

let house: AlertsFixture;
let founder: Founder;
beforeAll(async () => {
  house = await AlertsFixture.start();
});
afterAll(() => house.app.close());
beforeEach(async () => {
  founder = await house.market.founder();
});

const skill = (...ids: string[]) => ({ skillsAll: ids.map((skillId) => ({ skillId })) });

describe('one click', () => {
  const call = (method: 'GET' | 'POST', url: string, more: object = {}) =>
    house.app.http.inject({ method, url, ...more });
  const form = {
    payload: 'List-Unsubscribe=One-Click',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://mail.example' },
  };
  const mailed = async () => {
    const { id } = await house.save(founder, skill('swift'), { name: newId() });
    await house.people([{ skills: ['swift'] }]);
    await house.settle();
    await house.tell(5);
    const [mail] = (await house.mails(founder)) as unknown as { headers: Record<string, string>; text: string }[];
    const url = /^<http:\/\/localhost:3000(\/unsubscribe\/[\w-]{43})>$/.exec(mail!.headers['List-Unsubscribe'] ?? '');
    expect(mail!.headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click');
    expect(mail!.text).toContain(url![1]);
    const frequency = async () =>
      (await house.query<{ frequency: string }>('SELECT frequency FROM saved_search WHERE id = $1', [id]))[0]
        ?.frequency;
    return { id, url: url![1]!, frequency };
  };

  it('in a mail program turns one search off, without cookies, as often as it is clicked', async () => {
    const kept = await house.save(founder, skill('ada'));
    const { url, frequency } = await mailed();
    for (let click = 0; click < 2; click += 1) {
      const { statusCode, headers } = await call('POST', url, form);
      expect([statusCode, headers['set-cookie']]).toEqual([200, undefined]);
    }
    expect(await frequency()).toBe('off');
    const [row] = await house.query('SELECT frequency FROM saved_search WHERE id = $1', [kept.id]);
    expect(row).toEqual({ frequency: 'instant' });
    const before = (await house.mails(founder)).length;
    await house.people([{ skills: ['swift'] }]);
    await house.settle();
    await house.tell(30);
    expect(await house.mails(founder)).toHaveLength(before);
  });

  it('withdraws the mails of that search that wait for the mail server, as deleting it does, and no others', async () => {
    const { url } = await mailed();
    const other = await house.save(founder, skill('swift'));
    const news = async () => {
      await house.people([{ skills: ['swift'] }]);
      await house.settle();
      await house.tell(5);
    };
    await news();
    await call('POST', url, form);
    expect(await house.mails(founder)).toHaveLength(2);
    await news();
    await house.market.ask('mutation ($id: ID!) { deleteSavedSearch(id: $id) { done } }', { id: other.id }, founder);
    expect(await house.mails(founder)).toHaveLength(2);
  });

  it('is not what a program does that looks at links', async () => {
    const { url, frequency } = await mailed();
    for (const method of ['GET', 'HEAD'] as const) await call(method as 'GET', url);
    expect(await frequency()).toBe('instant');
  });

  it('on a deleted search is well; what is no token is not found', async () => {
    const { id, url } = await mailed();
    await house.market.ask('mutation ($id: ID!) { deleteSavedSearch(id: $id) { done } }', { id }, founder);
    expect((await call('POST', url, form)).statusCode).toBe(200);
    for (const token of ['x', randomUUID(), '%00', '../graphql']) {
      expect((await call('POST', `/unsubscribe/${token}`, form)).statusCode).toBeGreaterThanOrEqual(400);
    }
  });
});
