import { AccountService } from '@hunar/identity';
import { Mailer, Notices } from '@hunar/notifications';
import type { TalentCard } from '@hunar/talent';
import { Injectable } from '@nestjs/common';
import { mailsAbout } from '../domain/mails-about';
import { personDetails } from '../domain/person-line';
import type { SavedSearch } from '../domain/saved-search';
import './alert-messages';

/** People whom a mail names; the others are counted. */
const NAMED = 10;

/** Writes the mail and the notice of new people, in the caller's transaction. */
@Injectable()
export class OwnerMessages {
  constructor(
    private readonly accounts: AccountService,
    private readonly mailer: Mailer,
    private readonly notices: Notices,
  ) {}

  /** A notice holds no person's name; the mail names ten, as their cards do. */
  async send({ id, accountId, name, unsubscribeToken }: SavedSearch, people: readonly TalentCard[]): Promise<void> {
    const path = `/saved-searches/${id}`;
    await this.notices.give(
      people.map((person) => ({
        accountId,
        code: 'saved_search.people',
        params: { savedSearchId: id, name },
        path,
        key: `saved_search.people ${id} ${person.id}`,
        foldKey: `saved_search.people ${id}`,
      })),
    );
    const account = (await this.accounts.byIds([accountId])).get(accountId);
    if (!account) return;
    const { email, displayName, locale } = account;
    await this.mailer.send({
      to: { email, displayName, locale },
      template: 'new-people',
      params: { name: displayName, search: name, count: people.length, link: path },
      items: people.slice(0, NAMED).map((card) => ({
        title: card.name,
        details: personDetails(card, locale === 'ur' ? 'ur' : 'en'),
        link: `/talent/${card.id}`,
      })),
      unsubscribe: `/unsubscribe/${unsubscribeToken}`,
      about: mailsAbout(id),
    });
  }
}
